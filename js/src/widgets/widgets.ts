// What draws Jupyter widgets in a view. In a notebook that is the notebook's own widget manager (notebook.ts); a served
// page has one of its own (served/). Either is fetched when the first widget is to be drawn.

export interface Widgets {
  /**
   * Draw the model of this id at the end of `element`. Returns what takes it away again, to be called while `element` is
   * still in the page.
   */
  draw(id: string, element: HTMLElement): Promise<() => void>;
  close(): void;
}

/** Makes it, for one view. */
export type OpenWidgets<Owner> = (owner: Owner) => Promise<Widgets>;
