// Widgets in a notebook: its own widget manager has their models, and draws them.
import { prepareFrame } from "./framed";
import { attachView, type DrawnView } from "./lumino";
import type { Widgets } from "./widgets";

/** What is used of a notebook's widget manager; anywidget hands it to its modules. */
export interface NotebookManager {
  get_model(id: string): Promise<unknown>;
  create_view(model: unknown, options?: object): Promise<DrawnView>;
}

/** `manager` tells the present one: a kernel that was restarted may come with another. */
export function notebookWidgets(manager: () => NotebookManager | undefined): Widgets {
  prepareFrame();
  return {
    async draw(id, element) {
      const found = manager();
      if (found?.create_view === undefined) throw new Error("this notebook lets no widget show others");
      const view = await found.create_view(await found.get_model(id), {});
      return attachView(view, element);
    },
    close() {},
  };
}
