/** The chunk of what shows objects of the kernel. */
export { Display } from "./display/display";
