// What is used of JupyterLab's packages. The packages themselves come from the page (container.ts); to install them for
// their types would bring in all of JupyterLab.

declare module "@jupyterlab/application" {
  /** Names a service in the registry of plugins. */
  export interface Token<T> {
    readonly name: string;
    readonly _type?: T;
  }

  export interface JupyterFrontEnd {
    readonly name: string;
  }

  export interface JupyterFrontEndPlugin {
    id: string;
    description: string;
    autoStart: true;
    requires?: Token<unknown>[];
    optional?: Token<unknown>[];
    activate(app: JupyterFrontEnd, ...services: never[]): void;
  }
}

declare module "@jupyterlab/notebook" {
  import type { Token } from "@jupyterlab/application";

  export interface INotebookTracker {}
  export const INotebookTracker: Token<INotebookTracker>;
}
