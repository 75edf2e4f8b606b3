/** The colours of the page as Plotly needs them, and word when they change. */
import { useEffect, useState } from "react";

export interface GraphTheme {
  text: string;
  muted: string;
  grid: string;
  surface: string;
  accent: string;
  font: string;
}

const TOKENS = {
  text: "--nb-text",
  muted: "--nb-text-muted",
  grid: "--nb-grid",
  surface: "--nb-surface",
  accent: "--nb-accent-text",
} as const;

/** What hosts change on <html> or <body> when their theme changes. */
const THEME_ATTRIBUTES = ["class", "style", "data-theme", "data-jp-theme-name", "data-vscode-theme-id"];

export function readTheme(element: HTMLElement): GraphTheme {
  const probe = document.createElement("span");
  element.append(probe);
  const style = getComputedStyle(probe);
  const color = (token: string) => {
    probe.style.color = `var(${token})`;
    return plainColor(style.color);
  };
  const theme = {
    text: color(TOKENS.text),
    muted: color(TOKENS.muted),
    grid: color(TOKENS.grid),
    surface: color(TOKENS.surface),
    accent: color(TOKENS.accent),
    font: style.fontFamily || "sans-serif",
  };
  probe.remove();
  return theme;
}

/** Counts up when the host or the system changes its theme. */
export function useThemeVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const bump = () => setVersion((last) => last + 1);
    const observer = new MutationObserver(bump);
    for (const element of [document.documentElement, document.body]) {
      observer.observe(element, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
    }
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", bump);
    return () => {
      observer.disconnect();
      dark.removeEventListener("change", bump);
    };
  }, []);
  return version;
}

/** Mixed colours compute to notations that Plotly can't read; a drawn pixel knows them all as red, green and blue. */
function plainColor(color: string): string {
  if (/^rgba?\(/.test(color)) return color;
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (context === null) return color;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}
