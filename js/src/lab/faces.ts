// A notebook that is opened again: where a widget's model is no more, JupyterLab shows "Error displaying widget" in
// the place of an app, and this its static face, which is stored in the same output.
//
// For notebooks that are not trusted JupyterLab itself takes the face, without its script, and nothing of this runs.
interface Model {
  readonly data: Readonly<Record<string, unknown>>;
}

/** ipywidgets' renderer: a panel with the view in it, once there is one. */
interface Renderer {
  readonly node: HTMLElement;
  readonly widgets?: readonly object[];
  renderModel(model: Model): Promise<void>;
}

/** What makes the renderers of one notebook's outputs. */
export interface Rendering {
  createRenderer(mimeType: string, ...rest: unknown[]): Renderer;
}

const WIDGET_VIEW = "application/vnd.jupyter.widget-view+json";
/** How long a view may take to appear before the face is shown in its place. */
const LATE_MS = 400;
const FACE = 'data-nbdash-state="static"';

const known = new WeakSet<Rendering>();

/** Have the outputs that are rendered from now on show faces. */
export function keepFaces(rendering: Rendering): void {
  if (known.has(rendering)) return;
  known.add(rendering);
  // ipywidgets registers its renderer anew for each kernel, so that another rank or another factory would not do.
  const create = rendering.createRenderer.bind(rendering);
  rendering.createRenderer = (mimeType, ...rest) => {
    const renderer = create(mimeType, ...rest);
    if (mimeType === WIDGET_VIEW) keepFace(renderer);
    return renderer;
  };
}

function keepFace(renderer: Renderer): void {
  const render = renderer.renderModel.bind(renderer);
  renderer.renderModel = async (model) => {
    const html = model.data["text/html"];
    if (typeof html !== "string" || !html.includes(FACE)) return render(model);
    const rendering = render(model);
    // The view may still come, and then takes the place: until it is certain that it does not, nothing is run.
    const timer = setTimeout(() => show(renderer, html, false), LATE_MS);
    try {
      await rendering;
    } finally {
      clearTimeout(timer);
    }
    show(renderer, html, true);
  };
}

function show(renderer: Renderer, html: string, isFinal: boolean): void {
  const { node, widgets } = renderer;
  // Hidden: the view was there, and has been taken away.
  if ((widgets?.length ?? 0) > 0 || node.classList.contains("lm-mod-hidden")) return;
  const face = document.createElement("div");
  face.className = "jp-RenderedHTMLCommon jp-RenderedHTML";
  face.innerHTML = html;
  for (const script of face.querySelectorAll("script")) {
    // What was parsed as text does not run; a copy does.
    const copy = document.createElement("script");
    copy.textContent = script.textContent;
    if (isFinal) script.replaceWith(copy);
    else script.remove();
  }
  node.classList.remove("jupyter-widgets");
  node.replaceChildren(face);
}
