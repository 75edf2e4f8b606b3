// Where a notebook can be exported to, in the words of whoever chooses.

/** What a target takes besides the name of its file. */
export type Option = "states" | "values" | "pyodide" | "width" | "theme";

export interface Target {
  /** As `nbdash export --to` has it. */
  name: string;
  title: string;
  purpose: string;
  /** What its file's name ends with; for folders it is no ending. */
  suffix: string;
  isFolder: boolean;
  options: readonly Option[];
}

export const TARGETS: readonly Target[] = [
  {
    name: "html",
    title: "HTML file",
    purpose: "One file to mail. It opens in any browser, offline.",
    suffix: ".html",
    isFolder: false,
    options: ["values", "states"],
  },
  {
    name: "app",
    title: "App",
    purpose: "A folder to deploy: readable code, requirements, a container file.",
    suffix: "-app",
    isFolder: true,
    options: [],
  },
  {
    name: "site",
    title: "Site without a server",
    purpose: "A static folder. Its Python runs in the visitor's browser.",
    suffix: "-site",
    isFolder: true,
    options: ["pyodide"],
  },
  {
    name: "notebook-html",
    title: "Notebook to read",
    purpose: "The whole notebook as one page, with the dashboard in it.",
    suffix: "-notebook.html",
    isFolder: false,
    options: ["values"],
  },
  {
    name: "pdf",
    title: "PDF",
    purpose: "The dashboard as it stands, to print.",
    suffix: ".pdf",
    isFolder: false,
    options: ["values", "theme"],
  },
  {
    name: "png",
    title: "Picture",
    purpose: "The dashboard as it stands, as a PNG.",
    suffix: ".png",
    isFolder: false,
    options: ["values", "theme", "width"],
  },
];

/** What an export of this notebook is called unless somebody says otherwise. */
export function defaultName(path: string, { suffix }: Target): string {
  const file = path.split("/").at(-1) ?? path;
  return `${file.replace(/\.ipynb$/, "")}${suffix}`;
}
