// The card that tells how far Python has come: below the app, which can be looked at and set meanwhile.
import type { View } from "../host/view";
import { fill, type Locale } from "../locale/locale";
import { pythonWords } from "../locale/python";
import type { Signal } from "../store/signal";
import { adoptStyles } from "../styles/adopt";
import type { Progress } from "../transport/worker/messages";
import css from "./starting.css";

adoptStyles(css);

/** What is over sooner was not worth reading about. */
const GONE_MS = 400;

/** Show in `page` how far Python has come, until it is there. */
export function showStarting(page: HTMLElement, view: View, progress: Signal<Progress>): void {
  const card = new Card();
  let wasReady = false;
  let isGone = false;
  const show = () => {
    const now = progress.read();
    if (now.step === "ready") wasReady = true;
    const isOver = wasReady && view.isConnected.read() && now.step !== "failed";
    if (isOver && !isGone) {
      isGone = true;
      card.leave();
      return;
    }
    if (isGone && now.step !== "failed") return;
    if (isGone) page.append(card.element);
    isGone = false;
    card.show(now, view.locale.read(), { wasReady, isChanged: isChanged(view) });
  };
  page.append(card.element);
  show();
  for (const signal of [progress, view.locale, view.state, view.isConnected]) signal.subscribe(show);
}

/** Components tell something when they appear, too: that is nothing the person did. */
function isChanged(view: View): boolean {
  return view.state.read() === "queued" && navigator.userActivation?.hasBeenActive !== false;
}

interface Situation {
  wasReady: boolean;
  /** Whether the person has set something that Python is yet to hear of. */
  isChanged: boolean;
}

class Card {
  readonly element = element("div", "nbdash nb-starting");
  readonly #head = element("div", "nb-starting-head");
  readonly #title = element("strong", "nb-starting-title");
  readonly #amount = element("span", "nb-starting-amount");
  readonly #bar = element("div", "nb-starting-bar");
  readonly #note = element("p", "nb-starting-note");
  #problem: string | undefined;

  constructor() {
    this.element.setAttribute("role", "status");
    this.#bar.setAttribute("role", "progressbar");
    this.#bar.append(element("div", "nb-starting-done"));
    // The numbers change many times a second: nobody wants to hear them all.
    this.#amount.setAttribute("aria-hidden", "true");
    this.#head.append(this.#title, this.#amount);
    this.element.append(this.#head, this.#bar, this.#note);
  }

  show(progress: Progress, locale: Locale, { wasReady, isChanged }: Situation): void {
    const words = pythonWords(locale.language);
    this.element.lang = locale.language;
    this.element.dir = locale.isRtl ? "rtl" : "ltr";
    this.element.dataset.step = progress.step;
    if (progress.step === "failed") {
      this.#fail(progress.message, wasReady ? words.ended : words.failed, words);
      return;
    }
    const title = progress.step === "fetching" ? words.starting : words.running;
    setText(this.#title, title);
    setText(this.#note, isChanged ? words.kept : "");
    this.#bar.setAttribute("aria-label", title);
    if (progress.step === "fetching" && progress.total > 0) {
      const share = progress.done / progress.total;
      this.#bar.style.setProperty("--nb-done", `${(100 * share).toFixed(1)}%`);
      this.#bar.setAttribute("aria-valuenow", String(Math.round(100 * share)));
      setText(this.#amount, amountOf(progress.done, progress.total, locale));
    } else {
      this.#bar.removeAttribute("aria-valuenow");
      setText(this.#amount, "");
    }
  }

  leave(): void {
    this.element.dataset.step = "gone";
    setTimeout(() => {
      if (this.element.dataset.step === "gone") this.element.remove();
    }, GONE_MS);
  }

  #fail(message: string, title: string, words: ReturnType<typeof pythonWords>): void {
    if (this.#problem === message) return;
    this.#problem = message;
    this.element.setAttribute("role", "alert");
    const again = element("button", "nb-starting-again");
    again.type = "button";
    again.textContent = words.tryAgain;
    again.onclick = () => location.reload();
    setText(this.#title, title);
    this.#amount.replaceChildren(again);
    this.#amount.removeAttribute("aria-hidden");
    setText(this.#note, words.shown);
    const details = element("details", "nb-starting-details");
    const summary = details.appendChild(element("summary", ""));
    summary.textContent = words.details;
    details.appendChild(element("pre", "")).textContent = message;
    this.element.replaceChildren(this.#head, this.#note, details);
  }
}

/** "8.2 of 17.9 MB", in the person's language. */
function amountOf(done: number, total: number, { tag, words }: Locale): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const plain = new Intl.NumberFormat(tag, digits);
  const withUnit = new Intl.NumberFormat(tag, { ...digits, style: "unit", unit: "megabyte" });
  return fill(words.doneOf, { done: plain.format(done / 1e6), total: withUnit.format(total / 1e6) });
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
