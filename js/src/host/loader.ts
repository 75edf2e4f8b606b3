// The anywidget module: a few kB that every widget carries, and that do nothing slow.
//
// anywidget copies this text into each model's state and gives up on modules that take over two seconds. So a model is
// only entered in the page's registry of apps; the runtime comes when one is to be seen (app.ts), once per page.
import type { CommModel } from "../transport/comm";
import { appOf } from "./app";
import type { LiveApp } from "./apps";
import { pageAssets } from "./assets/page";
import { sayInstead } from "./instead";

interface RenderProps {
  model: CommModel;
  el: HTMLElement;
}

/** anywidget calls this once for each model. */
export default function nbdash() {
  // `render` gets a model whose listeners end with its view: the app keeps the one that lives as long as it does.
  let app: LiveApp | undefined;

  return {
    initialize({ model }: { model: CommModel }): () => void {
      pageAssets().add(model);
      const initialized = appOf(model);
      app = initialized;
      return () => {
        pageAssets().remove(model);
        initialized.detach(model);
      };
    },

    render({ model, el }: RenderProps): () => void {
      app ??= appOf(model); // hosts older than `initialize`
      const unsay = sayInstead(model, el);
      const unmount = app.mount(el, "inline");
      return () => {
        unmount();
        unsay();
      };
    },
  };
}
