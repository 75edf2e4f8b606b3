// Style sheets that other people's code writes into a served page.
import { pageNonce } from "./nonce";

/**
 * Have every `<style>` that scripts make from now on bear the page's nonce: the browser passes over others. Only who is in
 * the page already can make one this way; what data brings as HTML is refused as before.
 */
export function nonceNewStyles(): void {
  const nonce = pageNonce();
  if (nonce === undefined || Object.hasOwn(document, "createElement")) return;
  const create = document.createElement.bind(document);
  // One library (goober) sets the nonce itself, to what it finds under this name.
  Object.assign(window, { __nonce__: nonce });
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as Document["createElement"];
}
