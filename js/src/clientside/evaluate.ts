// Makes code of text: the functions of callbacks come over the wire. A served page refuses that to everybody
// (`eval`), but not a script that bears its nonce.
import { pageNonce } from "../host/nonce";

const KEY = "__nbdash_evaluated";

/** Run the statements of a function's body; returns what they return. */
export function evaluate(body: string): unknown {
  const nonce = pageNonce();
  if (nonce === undefined) return new Function(body)();
  const script = document.createElement("script");
  script.nonce = nonce;
  script.textContent = `window.${KEY} = { value: (() => {${body}\n})() };`;
  const page = window as { [KEY]?: { value: unknown } };
  let problem: unknown = new Error("The browser did not run the callback's source.");
  // What goes wrong in a script is told to the page, not to who has added it.
  const listen = (event: ErrorEvent) => {
    event.preventDefault();
    problem = event.error ?? new Error(event.message);
  };
  addEventListener("error", listen);
  document.head.append(script);
  removeEventListener("error", listen);
  script.remove();
  const found = page[KEY];
  delete page[KEY];
  if (found === undefined) throw problem;
  return found.value;
}
