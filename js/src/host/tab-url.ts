// The address of an app in a browser tab of its own: the page for it (tab.html) is one of the extension's files.

/** Null where there can be none. */
export function tabUrl(kernel: string | null, key: string): string | null {
  const folder = globalThis.nbdashExtension?.url;
  if (folder === undefined || kernel === null) return null;
  const url = new URL("tab.html", folder);
  // The tab talks to the Jupyter server that this page is from, and finds it by its own address.
  if (url.origin !== location.origin || !url.pathname.includes("/lab/extensions/")) return null;
  url.searchParams.set("kernel", kernel);
  url.searchParams.set("app", key);
  const token = new URLSearchParams(location.search).get("token");
  if (token !== null) url.searchParams.set("token", token);
  return url.href;
}
