/**
 * One plot on the page: draws figures into its element in turn, the newest at once, none while it is being dragged.
 *
 * Everything that touches Plotly goes through one chain, because Plotly's calls must not overlap. Figures that come
 * faster than they can be drawn replace each other; the last is always drawn.
 */
import type { FigureData } from "../../schema.gen";
import { toExtension } from "./extend";
import { toPlotlyFigure } from "./figure";
import { loadPlotly, type PlotElement, type Plotly, type PlotlyFigure } from "./plotly";
import { readTheme } from "./theme";

export interface DrawRequest {
  figure: FigureData;
  config: { locale?: unknown };
  /** How to move to the figure, if it shall move. */
  animation: object | null;
  /** Whether the element's size counts, not the layout's. */
  isFilling: boolean;
  /** Whether text between dollar signs is a formula. */
  isMath: boolean;
}

interface DrawingEvents {
  onDrawn(): void;
  onFailed(error: unknown): void;
  /** The element has its Plotly members: time to listen to its events. */
  onReady(element: PlotElement): void;
}

/** The Plotly that can draw what is wanted, with all that it needs for it. */
async function fetchFor({ figure, config, isMath }: DrawRequest): Promise<Plotly> {
  const { data, layout, frames } = figure;
  const [plotly] = await Promise.all([
    loadPlotly({ data: [...(data ?? [])], layout: layout ?? {}, frames: [...(frames ?? [])], config }),
    isMath && import("./plotly/mathjax").then(({ loadMathJax }) => loadMathJax()),
    // English is what Plotly speaks by itself; without a language that can't be fetched it does so too.
    typeof config.locale === "string" &&
      !config.locale.startsWith("en") &&
      import("./plotly/locales").then(({ loadLocale }) => loadLocale(String(config.locale))).catch(() => {}),
  ]);
  return plotly;
}

export class Drawing {
  readonly #element: HTMLElement;
  readonly #events: DrawingEvents;
  #plotly: Plotly | null = null;
  #config: string | null = null;
  #chain: Promise<void> = Promise.resolve();
  #wanted: DrawRequest | null = null;
  #drawn: DrawRequest | null = null;
  #release: (() => void) | null = null;
  #released: Promise<void> | null = null;
  #isResizing = false;
  #isGone = false;

  constructor(element: HTMLElement, events: DrawingEvents) {
    this.#element = element;
    this.#events = events;
    element.addEventListener("pointerdown", this.#hold);
  }

  /** Whether what Plotly reports now comes from our own fitting, not from the person. */
  get isResizing(): boolean {
    return this.#isResizing;
  }

  show(request: DrawRequest): void {
    // One task each: the first takes the newest request, and those behind it find nothing left to do.
    this.#wanted = request;
    this.#enqueue(() => this.#drawWanted());
  }

  extend(data: unknown, where: "extend" | "prepend"): void {
    this.#enqueue(async () => {
      const extension = toExtension(data);
      if (extension === null || this.#plotly === null) return;
      const { update, traces, maxPoints } = extension;
      const call = where === "extend" ? this.#plotly.extendTraces : this.#plotly.prependTraces;
      await call(this.#element, update, traces, maxPoints);
    });
  }

  resize(): void {
    this.#enqueue(async () => {
      // Plotly refuses to measure what is not displayed; when it is displayed the size changes again.
      if (this.#plotly === null || this.#element.offsetParent === null) return;
      await this.#fit(this.#plotly);
    });
  }

  destroy(): void {
    this.#isGone = true;
    this.#letGo();
    this.#element.removeEventListener("pointerdown", this.#hold);
    this.#plotly?.purge(this.#element);
  }

  #enqueue(task: () => Promise<void>): void {
    this.#chain = this.#chain.then(async () => {
      if (this.#isGone) return;
      try {
        await task();
      } catch (error) {
        if (!this.#isGone) this.#events.onFailed(error);
      }
    });
  }

  async #drawWanted(): Promise<void> {
    if (this.#wanted === null) return;
    const plotly = await fetchFor(this.#wanted);
    if (this.#released) await this.#released;
    const request = this.#wanted;
    this.#wanted = null;
    if (request === null || this.#isGone) return;
    const figure = this.#prepare(request);
    // Plotly begins anew with another configuration, and forgets who listens.
    const config = JSON.stringify(figure.config);
    const isFirst = this.#config !== config;
    if (isFirst) this.#plotly?.purge(this.#element);
    this.#plotly = plotly;
    this.#config = config;
    const isMoving = request.animation !== null && !isFirst && this.#hasSameTraces(figure);
    this.#isResizing = true;
    try {
      if (isMoving) await plotly.animate(this.#element, figure, request.animation ?? {});
      else await plotly.react(this.#element, figure);
    } finally {
      this.#isResizing = false;
    }
    if (this.#isGone) {
      plotly.purge(this.#element);
      return;
    }
    this.#drawn = request;
    // After its first drawing the element has the members that Plotly gives it.
    if (isFirst) this.#events.onReady(this.#element as PlotElement);
    this.#events.onDrawn();
  }

  #prepare(request: DrawRequest): PlotlyFigure {
    const figure = toPlotlyFigure(request.figure, readTheme(this.#element));
    const { data } = this.#element as PlotElement; // see above
    // The same figure in other colours: keep what extendData has added since.
    if (request.figure === this.#drawn?.figure && data) figure.data = data;
    if (request.isFilling) {
      figure.layout.autosize = true;
      delete figure.layout.width;
      delete figure.layout.height;
    }
    figure.config = {
      displaylogo: false,
      showSendToCloud: false, // a button that sends the data to another server is its author's to ask for
      typesetMath: request.isMath,
      ...request.config,
      responsive: false,
    };
    return figure;
  }

  #hasSameTraces(figure: PlotlyFigure): boolean {
    return (this.#element as PlotElement).data?.length === figure.data.length; // see above
  }

  async #fit(plotly: Plotly): Promise<void> {
    this.#isResizing = true;
    try {
      await plotly.Plots.resize(this.#element);
    } finally {
      this.#isResizing = false;
    }
  }

  /** A new figure in the middle of a drag would tear the zoom box or the slider out of the person's hand. */
  readonly #hold = (): void => {
    if (this.#released !== null) return;
    this.#released = new Promise((resolve) => {
      this.#release = resolve;
    });
    window.addEventListener("pointerup", this.#letGo, true);
    window.addEventListener("pointercancel", this.#letGo, true);
    window.addEventListener("blur", this.#letGo);
  };

  readonly #letGo = (): void => {
    window.removeEventListener("pointerup", this.#letGo, true);
    window.removeEventListener("pointercancel", this.#letGo, true);
    window.removeEventListener("blur", this.#letGo);
    this.#release?.();
    this.#release = null;
    this.#released = null;
  };
}
