// Widgets are drawn by Lumino, of which each page and package may have a copy: what is used here is found on the widget.

/** What a widget's view has; see `DOMWidgetView` of @jupyter-widgets/base. */
export interface DrawnView {
  luminoWidget?: LuminoWidget;
  /** As it was called until ipywidgets 8. */
  pWidget?: LuminoWidget;
}

export interface LuminoWidget {
  readonly isAttached: boolean;
  readonly isDisposed: boolean;
  readonly node: HTMLElement;
  processMessage(message: unknown): void;
  dispose(): void;
}

/** The class `Widget` of Lumino, as much of it as is used. */
interface LuminoClass {
  attach(widget: LuminoWidget, host: HTMLElement): void;
  ResizeMessage?: { UnknownSize: unknown };
}

/** Put a view at the end of `element`. Returns what takes it away again. */
export function attachView(view: DrawnView, element: HTMLElement): () => void {
  const widget = view.luminoWidget ?? view.pWidget;
  if (widget === undefined)
    throw new Error("the widget has nothing to be seen: it is a model without a view");
  const lumino = luminoOf(widget);
  lumino.attach(widget, element);
  const resized = lumino.ResizeMessage?.UnknownSize;
  const observer = new ResizeObserver(() => {
    if (resized !== undefined && widget.node.isConnected && !widget.isDisposed)
      widget.processMessage(resized);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    dispose(widget);
  };
}

function dispose(widget: LuminoWidget): void {
  if (widget.isDisposed) return;
  // Lumino takes only what is in the page out of it; a view that was parked is not.
  if (widget.isAttached && !widget.node.isConnected) {
    widget.node.hidden = true;
    document.body.append(widget.node);
  }
  widget.dispose();
}

/** The class `Widget` of the copy of Lumino that has made `widget`: the one whose static methods all others inherit. */
function luminoOf(widget: LuminoWidget): LuminoClass {
  for (let of: unknown = widget.constructor; typeof of === "function"; of = Object.getPrototypeOf(of)) {
    if (typeof (of as Partial<LuminoClass>).attach === "function") return of as unknown as LuminoClass; // checked
  }
  throw new Error("the widget is of a kind that nbdash does not know: it is none of Lumino's");
}
