import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepFaces, type Rendering } from "./faces";

const VIEW = "application/vnd.jupyter.widget-view+json";
const FACE = '<div class="nbdash" data-nbdash-state="static"><b>face</b></div>';

type Renderer = ReturnType<Rendering["createRenderer"]>;

let end: () => void;

/** As ipywidgets' own: says that it loads, and then either has a view or says what is wrong. */
class WidgetRenderer implements Renderer {
  readonly node = document.createElement("div");
  readonly widgets: object[] = [];
  isFound = true;

  async renderModel(): Promise<void> {
    this.node.textContent = "Loading widget...";
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    this.node.textContent = this.isFound ? "live" : "Error displaying widget: model not found";
    if (this.isFound) this.widgets.push({});
  }
}

function rendered(html: string | undefined, isFound: boolean, type = VIEW): WidgetRenderer {
  const made = new WidgetRenderer();
  made.isFound = isFound;
  const rendering: Rendering = { createRenderer: () => made };
  keepFaces(rendering);
  keepFaces(rendering); // once is enough
  void rendering.createRenderer(type).renderModel({ data: { [type]: {}, "text/html": html } });
  return made;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function ended(): Promise<void> {
  end();
  await vi.advanceTimersByTimeAsync(0);
}

it("a model that is no more leaves the face", async () => {
  const { node } = rendered(FACE, false);
  expect(node.textContent).toBe("Loading widget...");
  await ended();
  expect(node.textContent).toBe("face");
});

it("a view that is late finds the face in its place, one that is quick does not", async () => {
  const late = rendered(FACE, true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(late.node.textContent).toBe("face");
  await ended();
  expect(late.node.textContent).toBe("live");

  const quick = rendered(FACE, true);
  await ended();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(quick.node.textContent).toBe("live");
});

it("the face's script waits until it is certain that no view comes", async () => {
  const html = FACE.replace("<b>", "<script>1</script><b>");
  const { node } = rendered(html, false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(node.querySelector("script")).toBeNull();
  await ended();
  expect(node.querySelector("script")?.textContent).toBe("1");
});

it.each([
  ["another widget", "<b>of its own</b>", VIEW],
  ["a widget without HTML", undefined, VIEW],
  ["another kind of output", FACE, "text/x"],
])("%s is left alone", async (_, html, type) => {
  const { node } = rendered(html, false, type);
  await vi.advanceTimersByTimeAsync(1_000);
  await ended();
  expect(node.textContent).toBe("Error displaying widget: model not found");
});
