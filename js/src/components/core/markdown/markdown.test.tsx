// @vitest-environment jsdom
// DOMPurify needs a DOM that parses as browsers do; happy-dom does not, and would let everything through.
import { expect, test } from "vitest";
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
