/** The chunk of components that move files between the person's device and the kernel. */
export { Download } from "./download/download";
export { Upload } from "./upload/upload";
