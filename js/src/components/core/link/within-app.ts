/**
 * A path as the browser has it, of one that begins at the app's own root: an author can't know what the app will be
 * mounted under. One that has this prefix already is left alone.
 */
export function withinApp(href: string, root: string | null): string {
  if (root === null || !href.startsWith("/") || href.startsWith("//") || href.startsWith(root)) return href;
  return `${href}/`.startsWith(root) ? href : root + href.slice(1);
}
