// ipywidgets' Output: what was printed and displayed while it was listening.
import { DOMWidgetModel, DOMWidgetView } from "@jupyter-widgets/base";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { createRoot, type Root } from "react-dom/client";
import { Displayed } from "../../host/displayed";
import type { MimeBundle } from "../../protocol/messages";
import { adoptStyles } from "../../styles/adopt";
import { attachView, type DrawnView } from "../lumino";
import css from "./output.css";

adoptStyles(css);

const MODULE = "@jupyter-widgets/output";
const WIDGET = "application/vnd.jupyter.widget-view+json";
/** What colours a traceback in a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COLOURS = /\u001b\[[\d;]*m/g;

/** As nbformat has them. */
interface Output {
  output_type: "stream" | "display_data" | "execute_result" | "error";
  name?: string;
  text?: string | string[];
  data?: Record<string, unknown>;
  traceback?: string[];
}

type Manager = DOMWidgetModel["widget_manager"];

export class OutputModel extends DOMWidgetModel {
  override defaults(): Record<string, unknown> {
    return {
      ...super.defaults(),
      _model_name: "OutputModel",
      _model_module: MODULE,
      _model_module_version: "1.0.0",
      _view_name: "OutputView",
      _view_module: MODULE,
      _view_module_version: "1.0.0",
      msg_id: "",
      outputs: [],
    };
  }
}

export class OutputView extends DOMWidgetView {
  // `declare`: a field would be emptied after `render` has filled it
  declare root: Root;

  override render(): void {
    super.render();
    this.el.classList.add("jupyter-widgets", "jupyter-widget-output", "nb-widget-output");
    this.root = createRoot(this.el);
    this.listenTo(this.model, "change:outputs", () => this.show());
    this.show();
  }

  show(): void {
    const outputs = (this.model.get("outputs") ?? []) as Output[]; // the trait's type
    this.root.render(<Outputs outputs={outputs} manager={this.model.widget_manager} />);
  }

  override remove(): void {
    this.root.unmount();
    super.remove();
  }
}

function Outputs({ outputs, manager }: { outputs: Output[]; manager: Manager }): ReactNode {
  return outputs.map((output, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: outputs have no other name
    return <OneOutput key={index} output={output} manager={manager} />;
  });
}

function OneOutput({ output, manager }: { output: Output; manager: Manager }): ReactNode {
  const { output_type: type, name, text, data = {}, traceback = [] } = output;
  if (type === "stream")
    return <pre className={`nb-widget-text nb-widget-${name ?? "stdout"}`}>{joined(text)}</pre>;
  if (type === "error")
    return <pre className="nb-widget-text nb-widget-stderr">{traceback.join("\n").replace(COLOURS, "")}</pre>;
  const shown = data[WIDGET] as { model_id?: string } | undefined; // as Jupyter has it
  if (shown?.model_id !== undefined) return <Shown id={shown.model_id} manager={manager} />;
  const texts = Object.entries(data).map(([type, value]) => [type, joined(value)]);
  return <Displayed data={Object.fromEntries(texts) as MimeBundle} />;
}

/** Another widget that was displayed. */
function Shown({ id, manager }: { id: string; manager: Manager }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let isWanted = true;
    let release: (() => void) | undefined;
    const draw = async () => {
      const view = await manager.create_view<DOMWidgetView>((await manager.get_model(id)) as DOMWidgetModel);
      if (isWanted && place.current !== null)
        release = attachView(view as unknown as DrawnView, place.current);
      else view.remove();
    };
    draw().catch((error: unknown) => console.error("nbdash:", error));
    return () => {
      isWanted = false;
      release?.();
    };
  }, [id, manager]);
  return <div ref={place} />;
}

/** Long texts may come as lines. */
function joined(text: unknown): string {
  if (Array.isArray(text)) return text.join("");
  return typeof text === "string" ? text : JSON.stringify(text ?? "");
}
