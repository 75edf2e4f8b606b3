// @vitest-environment jsdom
// DOMPurify needs a DOM that parses as browsers do; happy-dom does not, and would let everything through.
import { expect, test, vi } from "vitest";
import { show } from "../shared/testing";
import { dedentText } from "./dedent";
import { Markdown } from "./markdown";

test("draws GitHub-flavoured Markdown, dedented; a list of texts is one text", () => {
  const { element } = show(Markdown, {
    id: "m",
    children: ["    # Title", "    | a |", "    | - |", "    | 1 |"],
  });
  expect(element.querySelector("h1")?.textContent).toBe("Title");
  expect(element.querySelector("td")?.textContent).toBe("1");
  expect(element.firstElementChild?.id).toBe("m");
});

test("HTML is shown as text, unless allowed; then it is sanitised", () => {
  const text = "<b>bold</b> <img src=x onerror=alert(1)><script>alert(2)</script>";
  const plain = show(Markdown, { children: text }).element;
  expect(plain.querySelector("b, img, script")).toBeNull();
  expect(plain.textContent).toContain("<b>bold</b>");
  const allowed = show(Markdown, { children: text, dangerously_allow_html: true }).element;
  expect(allowed.querySelector("b")?.textContent).toBe("bold");
  expect(allowed.innerHTML).not.toMatch(/onerror|<script/);
});

test("a link with a script is disarmed, and link_target applies to all links", () => {
  const text = "[good](https://example.org) [bad](javascript:alert(1))";
  const { element } = show(Markdown, { children: text, link_target: "_blank" });
  const [good, bad] = element.querySelectorAll("a");
  expect(good?.target).toBe("_blank");
  expect(good?.rel).toContain("noopener");
  expect(bad?.getAttribute("href")).toBeNull();
});

test("only indentation that all lines share is taken off", () => {
  expect(dedentText("  a\n    b\n\n  c")).toBe("a\n  b\n\nc");
  expect(dedentText("a\n  b")).toBe("a\n  b");
  expect(dedentText("\ta\n  b")).toBe("\ta\n  b");
});

test("code that names its language is coloured, other code is not; HTML in it stays text", async () => {
  const text = '```python\ndef f():\n    return "<b>"\n```\n\n```\ndef g\n```\n\n```nonesuch\ndef h\n```';
  const { element } = show(Markdown, { children: text });
  await vi.waitFor(() => expect(element.querySelector(".hljs-keyword")?.textContent).toBe("def"), 10_000);
  const [python, plain, unknown] = element.querySelectorAll("pre > code");
  expect(python?.textContent).toContain('return "<b>"');
  expect(element.querySelector("b")).toBeNull();
  expect([plain, unknown].map((code) => code?.querySelector("span"))).toEqual([null, null]);
});

test("the keyboard reaches code and tables, which may scroll", () => {
  const { element } = show(Markdown, { children: "```\ncode\n```\n\n| a |\n| - |\n| 1 |" });
  expect([...element.querySelectorAll("[tabindex='0']")].map((it) => it.tagName)).toEqual(["PRE", "DIV"]);
});

test("highlight_config's theme is the code's alone", () => {
  const { element } = show(Markdown, { children: "text", highlight_config: { theme: "dark" } });
  expect(element.firstElementChild?.className).toBe("nb-markdown nb-markdown-code-dark");
});

test("with mathjax, what stands between dollar signs is drawn; prices are not", async () => {
  const text =
    "Inline $x^2 < 3$, from $5 to $10.\n\nEscaped \\$x$.\n\n$$\n\\sum_{i=1}^n i\n$$\n\nand `$code$`";
  const { element } = show(Markdown, { children: text, mathjax: true });
  await vi.waitFor(() => expect(element.querySelectorAll(".katex")).toHaveLength(2), 10_000);
  const [inline, display] = element.querySelectorAll(".nb-math");
  expect(inline?.querySelector("annotation")?.textContent).toBe("x^2 < 3");
  expect(display?.querySelector(".katex-display")).not.toBeNull();
  expect(element.textContent).toContain("from $5 to $10.\nEscaped $x$.");
  expect(element.querySelector("p code")?.textContent).toBe("$code$");
});

test("without mathjax dollar signs are dollar signs", () => {
  const { element } = show(Markdown, { children: "$x$ and $$y$$" });
  expect(element.textContent).toBe("$x$ and $$y$$\n");
});

test("a formula with a mistake shows as it was written", async () => {
  const { element } = show(Markdown, { children: "$\\nonesuch{x}$ and $\\frac{$", mathjax: true });
  await vi.waitFor(
    () => expect(element.querySelector(".katex-error")?.textContent).toContain("frac"),
    10_000,
  );
});
