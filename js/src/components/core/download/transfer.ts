// One file on its way to the browser: it is there at once, or fetched from the kernel.
import type { TextName } from "../../../locale/words";
import { Signal } from "../../../store/signal";
import type { DownloadProps, PiecewiseContent } from "../../schema.gen";
import { type File, isPiecewise, read } from "./content";
import { Pull, type Refusal, type Source } from "./pull";
import { save } from "./save";
import { Sink } from "./sink";

export type Progress =
  | { state: "running"; done: number; total: number }
  | { state: "saved" }
  | { state: "failed"; reason: TextName };

const REASONS: Record<Refusal, TextName> = {
  gone: "downloadGone",
  changed: "downloadChanged",
  unreadable: "downloadUnreadable",
  "no room": "downloadNoRoom",
};

let last = 0;

export class Transfer {
  /** Tells it from all others. */
  readonly key = ++last;
  /** Empty if the file was given none. */
  readonly name: string;
  readonly progress: Signal<Progress>;
  #stop: (() => void) | undefined;

  /** `source`: null where there is no kernel to fetch from. */
  constructor(props: DownloadProps, source: Source | null) {
    const file = read(props);
    this.name = String(props.data?.filename ?? "");
    this.progress = new Signal<Progress>({ state: "saved" });
    if (file === null) this.#fail("downloadInvalid");
    else if (!isPiecewise(file.content)) save(file.content, file.name);
    else if (source === null) this.#fail("downloadGone");
    else this.#fetch(source, file, file.content);
  }

  /** Fetch no more, and save nothing. */
  cancel(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #fetch(source: Source, { name, type }: File, content: PiecewiseContent): void {
    const total = content.size;
    this.progress.set({ state: "running", done: 0, total });
    const sink = new Sink(total);
    const pull = new Pull(source, content, {
      write: (first, bytes) => sink.write(first, bytes),
      onProgress: (done) => this.progress.set({ state: "running", done, total }),
      onRefused: (reason) => {
        this.cancel();
        this.#fail(REASONS[reason]);
      },
      onEnd: () => {
        this.#stop = undefined;
        sink.finish(type).then(
          (whole) => {
            save(whole, name);
            this.progress.set({ state: "saved" });
          },
          () => this.#fail(REASONS["no room"]),
        );
      },
    });
    this.#stop = () => {
      pull.close();
      void sink.discard();
    };
  }

  #fail(reason: TextName): void {
    this.progress.set({ state: "failed", reason });
  }
}
