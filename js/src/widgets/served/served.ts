// Widgets in a served page.
import type { WidgetModel } from "@jupyter-widgets/base";
import { nonceNewStyles } from "../../host/new-styles";
import type { View } from "../../host/view";
import { attachView, type DrawnView } from "../lumino";
import type { Widgets } from "../widgets";
import { ServedManager } from "./manager";
import { WidgetPackages } from "./packages";
import { adoptWidgetStyles } from "./styles";
import { WidgetWire } from "./wire";

export function servedWidgets(view: View): Widgets {
  nonceNewStyles();
  adoptWidgetStyles();
  const packages = new WidgetPackages(view.path ?? "./");
  let manager = new ServedManager(packages);
  const wire = new WidgetWire(view, {
    stateOf(state) {
      if (hasIcon(state)) void import("./icons");
      return packages.withAddress(state);
    },
    onOpen: (comm, message) => manager.take(comm, message),
    onAnew() {
      const former = manager;
      manager = new ServedManager(packages);
      void former.clear_state();
    },
  });
  wire.open();
  return {
    async draw(id, element) {
      const model = await manager.model(id);
      throwIfFailed(model);
      const view: unknown = await manager.create_view(model as never);
      return attachView(view as DrawnView, element);
    },
    close() {
      wire.close();
      void manager.clear_state();
    },
  };
}

/** Models whose views have icons whatever they are told. */
const WITH_ICONS = /^(Play|Valid|TagsInput|ColorsInput|FloatsInput|IntsInput|FileUpload)Model$/;

function hasIcon({ icon, icons, _model_name: name }: Record<string, unknown>): boolean {
  return Boolean(icon) || (Array.isArray(icons) && icons.length > 0) || WITH_ICONS.test(String(name));
}

/** A model that could not be made stands for the reason; `createErrorWidgetModel` of @jupyter-widgets/base. */
function throwIfFailed(model: WidgetModel): void {
  const error: unknown = model.get("error");
  if (model.get("_view_name") !== "ErrorWidgetView" && !(error instanceof Error)) return;
  if (error instanceof EvalError) {
    throw new Error(
      `the JavaScript of ${model.module} makes code of text, which this app's pages may not. If they may: ` +
        'App(csp_allow=["eval"]), or --csp-allow eval.',
    );
  }
  throw error instanceof Error ? error : new Error(String(model.get("msg") ?? error));
}
