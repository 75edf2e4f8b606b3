/** MathJax, which Plotly has formulas set by; it looks for it under this name, and needs no more of it than it does itself. */

interface MathJaxOptions {
  version?: string;
  startup: { typeset: boolean; promise?: Promise<unknown> };
  options: { enableMenu: boolean; MenuClass: unknown };
}

declare global {
  var MathJax: MathJaxOptions | undefined;
}

/**
 * Stands for MathJax's context menu, which is made also where none is to come up, and adds style sheets to the page
 * that the policy of served pages refuses. This is what a document asks of its menu while it sets a formula.
 */
class NoMenu {
  readonly isLoading = false;
  readonly settings = {};
}

let loading: Promise<unknown> | undefined;

/** Have MathJax here. One that the page has already is used, if Plotly knows its version. */
export function loadMathJax(): Promise<unknown> {
  if (loading !== undefined) return loading;
  if (Number.parseInt(globalThis.MathJax?.version ?? "", 10) >= 3) return Promise.resolve();
  // Nothing but figures is to be set, and no menu is to come up over them.
  globalThis.MathJax = { startup: { typeset: false }, options: { enableMenu: false, MenuClass: NoMenu } };
  loading = import("mathjax/es5/tex-svg-full").then(() => globalThis.MathJax?.startup.promise);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
