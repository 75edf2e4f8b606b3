// HTML that the author stands for: all in it counts, as in a notebook, also where a served page's policy would refuse it.
import { evaluate } from "../clientside/evaluate";
import { pageNonce, TAG, withoutStyles, withStyles } from "./nonce";

const HANDLER = /\s(on[a-z]+)(\s*=)/gi;

export function trusted(html: string): DocumentFragment {
  const nonce = pageNonce();
  const kept = nonce === undefined ? html : html.replace(TAG, (tag) => tag.replace(HANDLER, " data-nb-$1$2"));
  const fragment = withStyles(document.createRange().createContextualFragment(withoutStyles(kept)));
  if (nonce === undefined) return fragment;
  for (const element of fragment.querySelectorAll<HTMLElement>("*")) {
    if (element.matches("script, link")) element.nonce = nonce;
    for (const { name, value } of [...element.attributes]) {
      if (!name.startsWith("data-nb-on")) continue;
      Reflect.set(element, name.slice("data-nb-".length), evaluate(`return function (event) {${value}\n}`));
      element.removeAttribute(name);
    }
  }
  return fragment;
}
