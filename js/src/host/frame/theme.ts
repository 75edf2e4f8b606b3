// The look of the page around a frame, handed into it: light or dark, the theme's colours and letters.
import { keepScheme, type Scheme } from "../scheme";

/** What styles/tokens.css reads of its host. */
const VARIABLES = [
  "--jp-ui-font-color1",
  "--jp-layout-color1",
  "--jp-brand-color1",
  "--jp-error-color1",
  "--jp-content-link-color",
  "--jp-ui-font-family",
  "--jp-code-font-family",
  "--vscode-foreground",
  "--vscode-editor-background",
  "--vscode-button-background",
  "--vscode-errorForeground",
  "--vscode-textLink-foreground",
  "--vscode-font-family",
  "--vscode-editor-font-family",
  "--vscode-contrastBorder",
];
/** Those of them, and what a frame's own style sheet reads, that are colours. */
const COLORS = [...VARIABLES.filter((name) => !name.endsWith("-family")), "--nb-frame-color"];
const THEME = ["data-jp-theme-light", "data-jp-theme-name", "class"];

/** Have `inner`, the document in `frame`, look like what is around it. Returns what ends it. */
export function followTheme(frame: HTMLIFrameElement, inner: Document): () => void {
  const { body } = document;
  const copy = () => {
    for (const name of THEME) {
      const value = name === "class" ? vscodeClasses(body) : body.getAttribute(name);
      if (value !== null && value !== "") inner.body.setAttribute(name, value);
    }
    lookAtScheme();
  };
  const show = (scheme: Scheme, isOwn: boolean) => {
    const outer = getComputedStyle(frame.parentElement ?? body);
    const { style } = inner.documentElement;
    for (const name of VARIABLES) style.setProperty(name, outer.getPropertyValue(name));
    style.setProperty("--nb-frame-color", outer.color);
    style.setProperty("--nb-frame-font", `${outer.fontSize}/${outer.lineHeight} ${outer.fontFamily}`);
    // Colours of the theme around do not go with a background of the app's own.
    if (isOwn) for (const name of COLORS) style.removeProperty(name);
    // A frame that is of another scheme than its element gets a ground of its own.
    style.colorScheme = scheme;
    frame.style.colorScheme = scheme;
  };
  const [lookAtScheme, endScheme] = keepScheme(inner, () => schemeOf(body), show);
  copy();
  const watch = new MutationObserver(copy);
  for (const element of [document.documentElement, body])
    watch.observe(element, { attributes: true, attributeFilter: [...THEME, "style"] });
  // Themes come as style sheets, which may be there later than what names them.
  document.head.addEventListener("load", copy, true);
  return () => {
    endScheme();
    watch.disconnect();
    document.head.removeEventListener("load", copy, true);
  };
}

function schemeOf(body: HTMLElement): Scheme {
  const isLight = body.dataset.jpThemeLight;
  if (isLight !== undefined) return isLight === "false" ? "dark" : "light";
  if (body.matches(".vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)")) return "dark";
  const { colorScheme } = getComputedStyle(body);
  if (colorScheme.includes("dark") && !colorScheme.includes("light")) return "dark";
  return colorScheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches
    ? "dark"
    : "light";
}

function vscodeClasses(body: HTMLElement): string {
  return [...body.classList].filter((name) => name.startsWith("vscode-")).join(" ");
}
