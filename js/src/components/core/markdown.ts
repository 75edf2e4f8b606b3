/** The chunk that holds Markdown, with its parser and sanitiser. */
export { Markdown } from "./markdown/markdown";
