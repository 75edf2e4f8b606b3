import { act, fireEvent, render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { View } from "../../host/view";
import type { NodeJson } from "../../protocol/messages";
import { RenderingContext } from "../../render/context";
import { renderPosition } from "../../render/node";
import { Registry } from "../../render/registry";
import { html, schema } from "../../test/layout";
import { TestWire } from "../../test/wire";
import { toAttributes } from "./attributes";

function show(layout: NodeJson): { container: HTMLElement; wire: TestWire } {
  const wire = new TestWire();
  const view = new View({ transport: wire, schema });
  view.open();
  wire.say({ type: "welcome", protocol: 1, session: "s", generation: "g", resumed: false, ack: 0 });
  wire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "" });
  const rendering = { view, registry: new Registry(schema, {}) };
  const tree = renderPosition(view.store.readLayout());
  return { wire, ...render(<RenderingContext.Provider value={rendering}>{tree}</RenderingContext.Provider>) };
}

describe("attributes", () => {
  it.each([
    [{ className: "a b", title: "t" }, 'class="a b" title="t"'],
    [{ id: "x" }, 'id="x"'],
    [{ id: { type: "x", index: 1 } }, 'id="{&quot;index&quot;:1,&quot;type&quot;:&quot;x&quot;}"'],
    [{ "data-a": "1", "aria-label": "l" }, 'data-a="1" aria-label="l"'],
    [{ hidden: true }, 'hidden=""'],
    [{ hidden: "HIDDEN" }, 'hidden=""'],
    [{ hidden: false, title: null }, ""],
    [{ tabIndex: 0 }, 'tabindex="0"'],
    [{ contentEditable: "false", spellCheck: "false" }, 'contenteditable="false" spellcheck="false"'],
    [{ n_clicks: 3, n_clicks_timestamp: 1, disable_n_clicks: true, key: "k" }, ""],
  ])("%j", (props, expected) => {
    const { container } = show(html("Div", props));
    expect(container.innerHTML.trim()).toBe(`<div${expected === "" ? "" : ` ${expected}`}></div>`);
  });

  it("style takes camelCase, CSS and custom names", () => {
    expect(
      toAttributes({
        style: {
          backgroundColor: "red",
          "font-size": "3px",
          "-webkit-line-clamp": 2,
          "--own": 1,
          "-ms-flex": 1,
        },
      }),
    ).toEqual({
      style: { backgroundColor: "red", fontSize: "3px", WebkitLineClamp: 2, "--own": 1, msFlex: 1 },
    });
  });

  it.each(["javascript:alert(1)", " java\nscript:alert(1)", "JavaScript :x"])(
    "an address may not be code: %j",
    (href) => {
      expect(toAttributes({ href })).toEqual({});
    },
  );

  it.each(["/a", "https://a.b/javascript:", "data:image/png;base64,", "mailto:a@b"])(
    "%s is an address",
    (href) => {
      expect(toAttributes({ href })).toEqual({ href });
    },
  );

  it("an element that can hold nothing is drawn without its children", () => {
    expect(show(html("Img", { src: "a.png", children: "x" })).container.innerHTML).toBe('<img src="a.png">');
  });
});

describe("clicks", () => {
  const clicked = async (props: Record<string, unknown>) => {
    const { container, wire } = show(html("Button", props));
    const button = container.querySelector("button");
    for (let click = 0; click < 2; click++) {
      await act(async () => {
        if (button !== null) fireEvent.click(button);
      });
      const n = wire.of("event").length;
      if (n > 0) act(() => wire.say({ type: "patch", n: 1 + n, ack: n, done: [n] }));
    }
    return wire.of("event").map(({ changes }) => changes);
  };

  it("are counted from 0, with their time", async () => {
    const [first, second] = await clicked({ id: "b" });
    expect(first).toEqual([["b", { n_clicks: 1, n_clicks_timestamp: expect.any(Number) }]]);
    expect(second).toMatchObject([["b", { n_clicks: 2 }]]);
  });

  it("are counted from where the app set the count", async () => {
    expect(await clicked({ id: "b", n_clicks: 40 })).toMatchObject([
      [["b", { n_clicks: 41 }]],
      [["b", { n_clicks: 42 }]],
    ]);
  });

  it("are not counted when that is switched off, nor without an id", async () => {
    expect(await clicked({ id: "b", disable_n_clicks: true })).toEqual([]);
    expect(await clicked({})).toEqual([]);
  });

  it("within one another are one event, the inner first", async () => {
    const { container, wire } = show(html("Div", { id: "out", children: html("Button", { id: "in" }) }));
    await act(async () => {
      const button = container.querySelector("button");
      if (button !== null) fireEvent.click(button);
    });
    expect(wire.of("event")).toMatchObject([
      {
        changes: [
          ["in", { n_clicks: 1 }],
          ["out", { n_clicks: 1 }],
        ],
      },
    ]);
  });
});

it("what a person writes in a field stays, until the app sets another value", () => {
  const { container, wire } = show(html("Textarea", { id: "t", value: "app" }));
  const field = container.querySelector("textarea");
  if (field === null) throw new Error("no field");
  expect(field.value).toBe("app");
  field.value = "person";
  act(() => wire.say({ type: "patch", n: 2, ack: 0, ops: [["t", "title", "x"]] }));
  expect(field.value).toBe("person");
  act(() => wire.say({ type: "patch", n: 3, ack: 0, ops: [["t", "value", "new"]] }));
  expect(field.value).toBe("new");
});
