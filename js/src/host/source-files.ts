// Where the files of sources (render/sources.ts) come from: a server's addresses, or the kernel.
import { realTime, type Scheduler } from "../protocol/scheduler";
import type { Source, SourceContext, SourceFile } from "../render/sources";
import type { Signal } from "../store/signal";
import type { Listener } from "./view";

const FIRST_SILENCE_MS = 3_000;
const LONGEST_SILENCE_MS = 24_000;

/** Files at addresses below `root`, the address of the app. */
export function servedFiles(root: string): SourceContext {
  return {
    async file(source, name) {
      const url = new URL(`${source.path}/${name}`, new URL(root, document.baseURI));
      url.searchParams.set("v", source.version);
      return { url: url.href };
    },
  };
}

/** What is used of a view. */
export interface Asker {
  readonly isConnected: Signal<boolean>;
  ask<Message extends { type: string }>(message: Message): void;
  listen(type: string, listener: Listener): () => void;
}

interface Answer {
  source: string;
  file: string;
  bytes?: Uint8Array<ArrayBuffer>;
  refused?: string;
}

/** Files from the kernel, over a view's wire; each is asked for once. */
export function kernelFiles(view: () => Asker, scheduler: Scheduler = realTime): SourceContext {
  const asked = new Map<string, Promise<SourceFile>>();
  return {
    file(source, name) {
      const key = `${source.name} ${source.version} ${name}`;
      const known = asked.get(key);
      if (known !== undefined) return known;
      const coming = fetchFrom(view(), source, name, scheduler);
      asked.set(key, coming);
      coming.catch(() => asked.delete(key));
      return coming;
    },
  };
}

function fetchFrom(
  view: Asker,
  { name: source }: Source,
  file: string,
  scheduler: Scheduler,
): Promise<SourceFile> {
  return new Promise((resolve, reject) => {
    let cancelTimer: (() => void) | undefined;
    const ask = (silenceMs: number) => {
      cancelTimer?.();
      view.ask({ type: "source", source, file });
      // The question, or its answer, may have been lost.
      cancelTimer = scheduler.after(silenceMs, () => ask(Math.min(2 * silenceMs, LONGEST_SILENCE_MS)));
    };
    const undo = [
      view.listen("source", (message) => {
        const answer = message as unknown as Answer; // the kernel of this protocol says nothing else
        if (answer.source !== source || answer.file !== file) return;
        for (const step of undo) step();
        cancelTimer?.();
        if (answer.bytes === undefined) reject(new Error(answer.refused));
        else resolve({ bytes: answer.bytes });
      }),
      view.isConnected.subscribe(() => {
        if (view.isConnected.read()) ask(FIRST_SILENCE_MS);
      }),
    ];
    ask(FIRST_SILENCE_MS);
  });
}
