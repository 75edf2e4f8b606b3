// Modules of widget packages as they are installed for the classic notebook: AMD files, run by script elements.
//
// A `define` that everybody could see would change what other scripts of the page do, many of which look for one. So it is
// there only for the scripts that are loaded here, while they run.

type Factory = (...dependencies: unknown[]) => unknown;

export class AmdLoader {
  readonly #provide: (name: string) => Promise<unknown>;
  readonly #loaded = new Map<string, Promise<unknown>>();
  /** What runs now or will: who waits for what a script defines. */
  readonly #running = new Map<HTMLOrSVGScriptElement, (args: unknown[]) => void>();

  /** `provide` gives a module by name that another has named as its dependency. */
  constructor(provide: (name: string) => Promise<unknown>) {
    this.#provide = provide;
    this.#showDefine();
  }

  /** The module in the file at `url`; each is run once. */
  load(url: string): Promise<unknown> {
    const known = this.#loaded.get(url);
    if (known !== undefined) return known;
    const loading = this.#run(url).then((args) => this.#make(args, url));
    this.#loaded.set(url, loading);
    loading.catch(() => this.#loaded.delete(url));
    return loading;
  }

  #run(url: string): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      this.#running.set(script, resolve);
      script.addEventListener("load", () => {
        this.#running.delete(script);
        reject(new Error(`${url} defines no AMD module`)); // nothing, if it has
      });
      script.addEventListener("error", () => {
        this.#running.delete(script);
        script.remove();
        reject(new Error(`${url} could not be loaded`));
      });
      script.src = url;
      document.head.append(script);
    });
  }

  /** `define(name?, dependencies?, factory)`; the name is the file's own idea of itself. */
  async #make(args: unknown[], url: string): Promise<unknown> {
    const factory = args.at(-1);
    const named = args.find((arg): arg is string[] => Array.isArray(arg) && arg !== factory);
    const names = named ?? (typeof factory === "function" && factory.length > 0 ? CALLED_WITH : []);
    const exports: Record<string, unknown> = {};
    const module = { id: idOf(url), uri: url, exports: exports as unknown, config: () => ({}) };
    const dependencies = await Promise.all(
      names.map((name) => {
        if (name === "module") return module;
        if (name === "exports") return exports;
        if (name === "require")
          return (asked: string[], then: Factory) => void this.#require(asked, then, url);
        return this.#dependency(name, url);
      }),
    );
    if (typeof factory !== "function") return factory;
    return (factory as Factory)(...dependencies) ?? module.exports;
  }

  async #require(names: string[], then: Factory, url: string): Promise<void> {
    then(...(await Promise.all(names.map((name) => this.#dependency(name, url)))));
  }

  #dependency(name: string, url: string): Promise<unknown> {
    if (!name.startsWith(".")) return this.#provide(name);
    return this.load(new URL(name.endsWith(".js") ? name : `${name}.js`, url).href);
  }

  #showDefine(): void {
    let others = Reflect.get(globalThis, "define") as unknown;
    const define = (...args: unknown[]) => {
      const script = document.currentScript;
      if (script !== null) this.#running.get(script)?.(args);
    };
    define.amd = {};
    Object.defineProperty(globalThis, "define", {
      configurable: true,
      get: () => {
        const script = document.currentScript;
        return script !== null && this.#running.has(script) ? define : others;
      },
      set: (value) => {
        others = value;
      },
    });
  }
}

/** What a factory is called with that names no dependencies. */
const CALLED_WITH = ["require", "exports", "module"];

function idOf(url: string): string {
  return url.replace(/[?#].*$/, "").replace(/\.js$/, "");
}
