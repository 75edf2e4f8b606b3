// Pages under tabs, as the ARIA practices have them: arrow keys move between the tabs, Tab goes into the page.
import { button, element } from "./dom";

export class PageTabs {
  readonly element = element("div", "nbdash-pages");
  readonly pages: readonly HTMLElement[];
  readonly #tabs: readonly HTMLButtonElement[];
  readonly #onSelect: () => void;
  #selected = 0;

  /** `beside`: stands at the end of the row of tabs. */
  constructor(names: readonly string[], onSelect: () => void, beside: readonly HTMLElement[] = []) {
    this.#onSelect = onSelect;
    const bar = element("div", "nbdash-pages-bar");
    bar.setAttribute("role", "tablist");
    this.#tabs = names.map((name, index) => {
      const tab = button("nbdash-pages-tab", () => this.select(index), name);
      tab.setAttribute("role", "tab");
      tab.id = `nbdash-pages-tab-${index}`;
      return tab;
    });
    this.pages = names.map((_, index) => {
      const page = element("div", "nbdash-pages-page");
      page.setAttribute("role", "tabpanel");
      page.setAttribute("aria-labelledby", `nbdash-pages-tab-${index}`);
      return page;
    });
    bar.append(...this.#tabs);
    bar.addEventListener("keydown", (event) => this.#move(event));
    const head = element("div", "nbdash-pages-head", bar, ...beside);
    this.element.append(head, ...this.pages);
    this.#mark();
  }

  get selected(): number {
    return this.#selected;
  }

  select(index: number): void {
    this.#selected = index;
    this.#mark();
    this.#onSelect();
  }

  #mark(): void {
    for (const [index, tab] of this.#tabs.entries()) {
      const isSelected = index === this.#selected;
      tab.setAttribute("aria-selected", String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
    }
    for (const [index, page] of this.pages.entries()) page.hidden = index !== this.#selected;
  }

  #move(event: KeyboardEvent): void {
    const count = this.#tabs.length;
    const steps: Record<string, number> = { ArrowRight: this.#selected + 1, ArrowLeft: this.#selected - 1 };
    const next = { ...steps, Home: 0, End: count - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.select((next + count) % count);
    this.#tabs[this.#selected]?.focus();
  }
}
