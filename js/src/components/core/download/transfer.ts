// One file on its way to the browser: it is there at once, or fetched from the kernel.
import type { TextName } from "../../../locale/words";
import { Signal } from "../../../store/signal";
import type { DownloadProps, PiecewiseContent } from "../../schema.gen";
import { type File, isPiecewise, read } from "./content";
import { Pull, type Refusal, type Source } from "./pull";
import { save } from "./save";

export type Progress =
  | { state: "running"; done: number; total: number }
  | { state: "saved" }
  | { state: "failed"; reason: TextName };

const REASONS: Record<Refusal, TextName> = {
  gone: "downloadGone",
  changed: "downloadChanged",
  unreadable: "downloadUnreadable",
};

let last = 0;

export class Transfer {
  /** Tells it from all others. */
  readonly key = ++last;
  /** Empty if the file was given none. */
  readonly name: string;
  readonly progress: Signal<Progress>;
  readonly #pull: Pull | undefined;

  /** `source`: null where there is no kernel to fetch from. */
  constructor(props: DownloadProps, source: Source | null) {
    const file = read(props);
    this.name = String(props.data?.filename ?? "");
    this.progress = new Signal<Progress>({ state: "saved" });
    if (file === null) this.#fail("downloadInvalid");
    else if (!isPiecewise(file.content)) save(file.content, file.name);
    else if (source === null) this.#fail("downloadGone");
    else this.#pull = this.#fetch(source, file, file.content);
  }

  /** Fetch no more, and save nothing. */
  cancel(): void {
    this.#pull?.close();
  }

  #fetch(source: Source, { name, type }: File, content: PiecewiseContent): Pull {
    const total = content.size;
    this.progress.set({ state: "running", done: 0, total });
    return new Pull(source, content, {
      onProgress: (done) => this.progress.set({ state: "running", done, total }),
      onRefused: (reason) => this.#fail(REASONS[reason]),
      onEnd: (parts) => {
        save(new Blob(parts, { type }), name);
        this.progress.set({ state: "saved" });
      },
    });
  }

  #fail(reason: TextName): void {
    this.progress.set({ state: "failed", reason });
  }
}
