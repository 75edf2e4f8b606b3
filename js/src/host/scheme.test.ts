import { afterEach, expect, it } from "vitest";
import { keepScheme, paintedScheme, type Scheme } from "./scheme";

const { documentElement: html, body } = document;
let end = () => {};

afterEach(() => {
  end();
  for (const element of [html, body]) element.removeAttribute("style");
  for (const name of ["data-bs-theme", "data-ag-theme-mode", "data-theme"]) html.removeAttribute(name);
});

it("a background is light or dark, or there is none", () => {
  expect(paintedScheme(document)).toBeNull();
  body.style.backgroundColor = "rgba(255, 255, 255, 0.1)";
  expect(paintedScheme(document)).toBeNull();
  html.style.backgroundColor = "rgb(33, 37, 41)";
  expect(paintedScheme(document)).toBe("dark");
  body.style.backgroundColor = "rgb(255, 255, 255)";
  expect(paintedScheme(document)).toBe("light");
});

it("libraries are told the system's scheme, unless the page is painted otherwise", async () => {
  let around: Scheme = "dark";
  const [look, stop] = keepScheme(document, () => around);
  end = stop;
  expect([html.dataset.bsTheme, html.dataset.agThemeMode]).toEqual(["dark", "dark"]);
  expect(html.style.getPropertyValue("--nb-scheme")).toBe("");
  body.style.backgroundColor = "rgb(255, 255, 255)";
  html.dataset.theme = "any"; // what says that something has changed
  await expect.poll(() => html.dataset.bsTheme).toBe("light");
  expect(html.style.getPropertyValue("--nb-scheme")).toBe("light");
  body.style.backgroundColor = "";
  look();
  expect(html.dataset.bsTheme).toBe("dark");
  around = "light";
  look();
  expect([html.dataset.bsTheme, html.style.getPropertyValue("--nb-scheme")]).toEqual(["light", ""]);
});

it("what the author has chosen stays", () => {
  html.dataset.bsTheme = "light";
  end = keepScheme(document, () => "dark")[1];
  expect([html.dataset.bsTheme, html.dataset.agThemeMode]).toEqual(["light", "dark"]);
});
