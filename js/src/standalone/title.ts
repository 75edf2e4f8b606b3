// The tab's title: the app's, and another one ("Updating...") while callbacks run.
import type { View } from "../host/view";
import { realTime, type Scheduler } from "../protocol/scheduler";

/** Quick answers leave the title alone. */
const AFTER_MS = 200;

/** `updateTitle` is null when the app wants its own title to stay. */
export function keepTitle(
  view: Pick<View, "state" | "title">,
  updateTitle: string | null,
  scheduler: Scheduler = realTime,
): void {
  let own = "";
  let cancel: (() => void) | undefined;
  view.title.subscribe(() => {
    if (own === "") document.title = view.title.read();
    else own = view.title.read();
  });
  if (updateTitle === null || updateTitle === "") return;
  view.state.subscribe(() => {
    const state = view.state.read();
    if (state === "busy" || state === "queued") {
      cancel ??= scheduler.after(AFTER_MS, () => {
        own = document.title;
        document.title = updateTitle;
      });
      return;
    }
    cancel?.();
    cancel = undefined;
    // A title that the app's own code set meanwhile is the app's.
    if (own !== "" && document.title === updateTitle) document.title = own;
    own = "";
  });
}
