// The widget manager of a served page: ipywidgets' own, which here speaks over the view's connection.
import {
  createErrorWidgetModel,
  type IClassicComm,
  type WidgetModel,
  type WidgetView,
} from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import { fetchModule } from "./module";
import type { WidgetModule, WidgetPackages } from "./packages";
import type { CommMessage, WidgetComm } from "./wire";

type MakeModel = ManagerBase["_make_model"];

export class ServedManager extends ManagerBase {
  readonly #packages: WidgetPackages;
  /** Who waits for a model that is not here yet. */
  readonly #wanted = new Map<string, ((model: Promise<WidgetModel>) => void)[]>();

  constructor(packages: WidgetPackages) {
    super();
    this.#packages = packages;
  }

  /** The session has a model that the page has not. */
  take(comm: WidgetComm, message: CommMessage): void {
    // The manager wants the whole of Jupyter's messages, and reads these parts of them.
    this.handle_comm_open(comm as unknown as IClassicComm, message as never).catch(() => {
      // It has been said, and the widget's place says it.
    });
  }

  /** The model with this id, whenever it comes: a layout may be told before the models in it. */
  model(id: string): Promise<WidgetModel> {
    if (this.has_model(id)) return this.get_model(id);
    return new Promise((resolve) => this.#wanted.set(id, [...(this.#wanted.get(id) ?? []), resolve]));
  }

  override register_model(id: string, made: Promise<WidgetModel>): void {
    super.register_model(id, made);
    for (const resolve of this.#wanted.get(id) ?? []) resolve(made);
    this.#wanted.delete(id);
  }

  /**
   * As the manager's own, which fails with another error where it is to make a model of a failure: it gives that no
   * options, and all models read them.
   */
  override async _make_model(...[options, state = {}]: Parameters<MakeModel>): Promise<WidgetModel> {
    const { model_name: name, model_module: module, model_module_version: version } = options;
    const its = { widget_manager: this, model_id: options.model_id, comm: options.comm };
    let model: WidgetModel;
    try {
      const { _esm: own } = state;
      if (typeof own === "string" && URL.canParse(own)) await fetchModule(own);
      const Model = await this.loadModelClass(name, module, version);
      model = new Model(await Model._deserialize_state(state, this), its);
    } catch (error) {
      console.error("nbdash:", error);
      const Failed = createErrorWidgetModel(error, `${name} of ${module} could not be made`);
      model = new Failed({}, its as never);
    }
    model.name = name;
    model.module = module;
    return model;
  }

  protected async loadClass(name: string, module: string): Promise<typeof WidgetModel | typeof WidgetView> {
    const exported = (await this.#packages.load(module)) as WidgetModule;
    const found = exported[name];
    if (found === undefined) throw new Error(`the package ${module} has no ${name}`);
    return found as typeof WidgetModel | typeof WidgetView; // by the names that the package itself has said
  }

  protected _create_comm(): Promise<IClassicComm> {
    return Promise.reject(new Error("a served page makes no widgets: callbacks do"));
  }

  protected async _get_comm_info(): Promise<object> {
    return {};
  }
}
