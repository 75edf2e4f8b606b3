/** The chunk of what shows Jupyter widgets. */
export { Widget } from "./widget/widget";
