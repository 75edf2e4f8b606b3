// Elements in few words.

/** An element with a class, and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

export function button(
  className: string,
  onClick: () => void,
  ...content: (Node | string)[]
): HTMLButtonElement {
  const made = element("button", className, ...content);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

/** Name what shows only an icon, for the pointer and for those who do not see it. */
export function named<Made extends HTMLElement>(made: Made, name: string): Made {
  made.title = name;
  made.setAttribute("aria-label", name);
  return made;
}

/** Set a text only if it is another, so that nothing that is being read out or selected is disturbed. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
