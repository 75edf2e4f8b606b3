// @vitest-environment jsdom
import { act, render } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { Displayed } from "./displayed";

async function shown(html: string): Promise<ShadowRoot> {
  const { container } = render(<Displayed data={{ "text/html": html }} />);
  await act(() =>
    vi.waitFor(() => expect(container.querySelector(".nb-log-html")?.shadowRoot).toBeTruthy(), 5_000),
  );
  return container.querySelector(".nb-log-html")?.shadowRoot as ShadowRoot; // waited for above
}

it("HTML runs no scripts and calls no handlers, and its styles stay with it", async () => {
  const root = await shown(
    '<style>td { color: red }</style><table><tr><td onclick="x()">1</td></tr></table>' +
      '<script>globalThis.ran = true</script><img src="x" onerror="globalThis.ran = true">' +
      '<a href="javascript:void globalThis.ran">go</a><iframe src="x"></iframe>',
  );
  expect(root.querySelector("td")?.textContent).toBe("1");
  expect(root.querySelector("td")?.getAttribute("onclick")).toBeNull();
  expect(root.querySelector("script, iframe, [onerror], [href]")).toBeNull();
  expect(document.querySelector("style")).toBeNull();
  expect("ran" in globalThis).toBe(false);
});

it("an SVG is shown as an image, which runs nothing", () => {
  const { container } = render(
    <Displayed data={{ "image/svg+xml": "<svg><script/></svg>", "text/plain": "<Figure>" }} />,
  );
  const image = container.querySelector("img");
  expect(image?.getAttribute("src")).toBe("data:image/svg+xml,%3Csvg%3E%3Cscript%2F%3E%3C%2Fsvg%3E");
  expect(image?.alt).toBe("<Figure>");
  expect(container.querySelector("svg")).toBeNull();
});

it.each(["image/png", "image/jpeg"])("an image of type %s is shown", (type) => {
  const { container } = render(<Displayed data={{ [type]: "AAAA\n" }} />);
  expect(container.querySelector("img")?.getAttribute("src")).toBe(`data:${type};base64,AAAA`);
});

it("all else is text", () => {
  const { container } = render(<Displayed data={{ "text/plain": "<b>x</b>" }} />);
  expect(container.querySelector("pre")?.textContent).toBe("<b>x</b>");
});
