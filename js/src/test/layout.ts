// Short ways to write layouts, and a schema of a few components to read them with.
import type { ComponentJson } from "../protocol/messages";
import type { Schema } from "../render/registry";

const CLICKS = ["n_clicks", "n_clicks_timestamp"];

export const schema: Schema = {
  "dash_html_components.Div": { chunk: "html", nodeProps: ["children"], sets: CLICKS, tag: "div" },
  "dash_html_components.P": { chunk: "html", nodeProps: ["children"], sets: CLICKS, tag: "p" },
  "dash_html_components.Button": { chunk: "html", nodeProps: ["children"], sets: CLICKS, tag: "button" },
  "dash_html_components.Textarea": { chunk: "html", nodeProps: ["children"], sets: CLICKS, tag: "textarea" },
  "dash_html_components.Img": { chunk: "html", nodeProps: ["children"], sets: CLICKS, tag: "img" },
  "dash_core_components.Field": { chunk: "fields", nodeProps: [], sets: ["value", "drag_value"] },
  "dash_core_components.Choice": {
    chunk: "fields",
    nodeProps: ["label", "options[].label", "options{}"],
    sets: ["value"],
  },
};

export function html(type: string, props: Record<string, unknown> = {}): ComponentJson {
  return { namespace: "dash_html_components", type, props };
}

export function core(type: string, props: Record<string, unknown> = {}): ComponentJson {
  return { namespace: "dash_core_components", type, props };
}
