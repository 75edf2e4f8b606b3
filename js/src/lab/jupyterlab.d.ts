// What is used of JupyterLab's packages. The packages themselves come from the page (container.ts); to install them for
// their types would bring in all of JupyterLab.

declare module "@lumino/widgets" {
  export interface Message {
    readonly type: string;
  }

  export interface Signal<Sender, Argument> {
    connect(slot: (sender: Sender, argument: Argument) => void): boolean;
    disconnect(slot: (sender: Sender, argument: Argument) => void): boolean;
  }

  export interface Title {
    label: string;
    caption: string;
    icon: object | undefined;
    closable: boolean;
  }

  export class Widget {
    constructor(options?: { node?: HTMLElement });
    id: string;
    readonly node: HTMLElement;
    readonly title: Title;
    readonly disposed: Signal<this, void>;
    readonly isDisposed: boolean;
    readonly isVisible: boolean;
    readonly isAttached: boolean;
    readonly parent: Widget | null;
    addClass(name: string): void;
    dispose(): void;
    protected onActivateRequest(message: Message): void;
    protected onAfterAttach(message: Message): void;
    protected onAfterShow(message: Message): void;
    protected onBeforeHide(message: Message): void;
    protected onBeforeDetach(message: Message): void;
    protected onCloseRequest(message: Message): void;
  }

  export class SplitPanel extends Widget {
    readonly orientation: "horizontal" | "vertical";
    readonly widgets: readonly Widget[];
    relativeSizes(): number[];
    setRelativeSizes(sizes: number[]): void;
  }
}

declare module "@jupyterlab/application" {
  import type { Widget } from "@lumino/widgets";

  /** Names a service in the registry of plugins. */
  export interface Token<T> {
    readonly name: string;
    readonly _type?: T;
  }

  type Arguments = Readonly<Record<string, unknown>>;

  export interface CommandOptions {
    label: string;
    caption?: string;
    icon?: object;
    isEnabled?(args: Arguments): boolean;
    isVisible?(args: Arguments): boolean;
    execute(args: Arguments): unknown;
  }

  export interface Shell {
    add(widget: Widget, area: string, options?: { rank?: number; mode?: string; ref?: string }): void;
    activateById(id: string): void;
    collapseRight?(): void;
  }

  export interface JupyterFrontEnd {
    readonly shell: Shell;
    readonly restored: Promise<void>;
    readonly commands: {
      addCommand(id: string, options: CommandOptions): void;
      execute(id: string, args?: Arguments): Promise<unknown>;
      hasCommand(id: string): boolean;
      notifyCommandChanged(id?: string): void;
    };
  }

  export interface JupyterFrontEndPlugin {
    id: string;
    description: string;
    autoStart: true;
    requires?: Token<unknown>[];
    optional?: Token<unknown>[];
    activate(app: JupyterFrontEnd, ...services: never[]): void;
  }

  export interface ILabShell extends Shell {
    collapseRight(): void;
  }
  export const ILabShell: Token<ILabShell>;

  export interface ILayoutRestorer {
    /** Put the widget where it was when the page was last left. */
    add(widget: Widget, name: string): void;
    /** Make the widgets of `tracker` again by `command`. */
    restore(
      tracker: object,
      options: { command: string; name(widget: never): string; args(widget: never): Arguments },
    ): Promise<unknown>;
  }
  export const ILayoutRestorer: Token<ILayoutRestorer>;
}

declare module "@jupyterlab/apputils" {
  import type { Token } from "@jupyterlab/application";
  import type { Widget } from "@lumino/widgets";

  export interface ICommandPalette {
    addItem(item: { command: string; category: string; args?: Readonly<Record<string, unknown>> }): void;
  }
  export const ICommandPalette: Token<ICommandPalette>;

  interface NotificationOptions {
    autoClose?: number | false;
    actions?: { label: string; callback(event: MouseEvent): void }[];
  }

  export const Notification: {
    success(message: string, options?: NotificationOptions): string;
    error(message: string, options?: NotificationOptions): string;
  };

  export class WidgetTracker<T extends Widget> {
    constructor(options: { namespace: string });
    add(widget: T): Promise<void>;
    find(fits: (widget: T) => boolean): T | undefined;
    save(widget: T): Promise<void>;
  }
}

declare module "@jupyterlab/notebook" {
  import type { Token } from "@jupyterlab/application";
  import type { Signal, Widget } from "@lumino/widgets";

  export interface KernelMessage {
    header: { msg_type: string };
    content: { data?: Record<string, unknown> };
  }

  export interface Comm {
    readonly isDisposed: boolean;
    /** In JupyterLab 4.4 and newer. */
    readonly commsOverSubshells?: string;
    readonly subshellStarted?: Promise<void>;
    onMsg: (message: { content: { data: unknown } }) => void;
    onClose: () => void;
    open(data: object): unknown;
    send(data: object): unknown;
    close(): unknown;
  }

  export interface Kernel {
    readonly id: string;
    readonly supportsSubshells?: boolean;
    createComm(target: string): Comm;
    requestExecute(content: { code: string; silent: boolean; store_history: boolean }): {
      readonly done: Promise<{ content: { status: string; ename?: string; evalue?: string } }>;
    };
  }

  export interface SessionContext {
    readonly ready: Promise<void>;
    readonly session: { kernel: Kernel | null } | null;
    readonly kernelChanged: Signal<SessionContext, unknown>;
    readonly statusChanged: Signal<SessionContext, string>;
    readonly iopubMessage: Signal<SessionContext, KernelMessage>;
  }

  export interface Cell {
    readonly model: { id: string; executionCount?: number | null };
    readonly ready: Promise<void>;
    readonly editor: {
      setCursorPosition(position: { line: number; column: number }): void;
      focus(): void;
    } | null;
  }

  export interface NotebookPanel extends Widget {
    readonly content: {
      readonly widgets: readonly Cell[];
      activeCellIndex: number;
      deselectAll(): void;
      scrollToItem(index: number, align: "center"): Promise<void>;
    };
    readonly context: {
      readonly path: string;
      readonly pathChanged: Signal<unknown, string>;
      readonly model: {
        readonly dirty: boolean;
        readonly contentChanged: Signal<unknown, void>;
        readonly stateChanged: Signal<unknown, unknown>;
      };
      save(): Promise<void>;
    };
    readonly sessionContext: SessionContext;
  }

  export interface INotebookTracker {
    readonly currentWidget: NotebookPanel | null;
    readonly currentChanged: Signal<unknown, NotebookPanel | null>;
    readonly widgetAdded: Signal<unknown, NotebookPanel>;
    find(fits: (notebook: NotebookPanel) => boolean): NotebookPanel | undefined;
    forEach(act: (notebook: NotebookPanel) => void): void;
  }
  export const INotebookTracker: Token<INotebookTracker>;
}

declare module "@jupyterlab/rendermime" {
  import type { Token } from "@jupyterlab/application";
  import type { Widget } from "@lumino/widgets";

  export interface MimeModel {
    readonly data: Readonly<Record<string, unknown>>;
  }

  export interface Renderer extends Widget {
    renderModel(model: MimeModel): Promise<void>;
  }

  export interface IRenderMimeRegistry {
    addFactory(
      factory: { safe: boolean; mimeTypes: string[]; createRenderer(): Renderer },
      rank: number,
    ): void;
  }
  export const IRenderMimeRegistry: Token<IRenderMimeRegistry>;
}

declare module "@jupyterlab/ui-components" {
  export class LabIcon {
    constructor(options: { name: string; svgstr: string });
    element(options?: { className?: string; tag?: string; stylesheet?: string }): HTMLElement;
  }
}
