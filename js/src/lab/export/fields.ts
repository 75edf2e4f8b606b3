// What can be said of an export besides where it goes: its name, its app, its values, its states.
import { button, element, setText } from "../dom";
import type { DescribedApp } from "./channel";
import type { Choice } from "./choice";
import { isChosen, toggled } from "./states";

let made = 0;

/** The fields of the target that is chosen. `changed` is called when somebody changes one. */
export function fields(
  choice: Choice,
  path: string,
  apps: readonly DescribedApp[],
  changed: () => void,
): HTMLElement {
  const rows: HTMLElement[] = [];
  const app = appOf(choice, apps);
  if (apps.length > 1) rows.push(appField(choice, apps, changed));
  rows.push(nameField(choice, path));
  if (choice.has("values")) rows.push(...valuesField(choice, app));
  if (choice.has("states")) rows.push(statesField(choice, app));
  if (choice.has("pyodide")) rows.push(pyodideField(choice));
  if (choice.has("theme")) rows.push(themeField(choice));
  if (choice.has("width")) rows.push(widthField(choice));
  return element("div", "nbdash-export-fields", ...rows);
}

export function appOf(choice: Choice, apps: readonly DescribedApp[]): DescribedApp | undefined {
  return apps.find(({ name }) => name === choice.app) ?? (apps.length === 1 ? apps[0] : undefined);
}

function appField(choice: Choice, apps: readonly DescribedApp[], changed: () => void): HTMLElement {
  const select = element("select", "nbdash-export-select");
  for (const { name, title } of apps) {
    const option = element("option", "", title === name ? name : `${title} (${name})`);
    option.value = name;
    option.selected = name === choice.app;
    select.append(option);
  }
  select.addEventListener("change", () => {
    choice.app = select.value;
    changed();
  });
  return field("Dashboard", select);
}

function nameField(choice: Choice, path: string): HTMLElement {
  const input = textInput(choice.output(path), (text) => choice.names.set(choice.target.name, text));
  const folder = path.split("/").slice(0, -1).join("/");
  const where = folder === "" ? "Beside the notebook." : `Beside the notebook, in ${folder}.`;
  return field("Save as", input, where);
}

function valuesField(choice: Choice, app: DescribedApp | undefined): HTMLElement[] {
  const values = app?.values ?? [];
  if (values.length === 0) return [];
  const said = values.filter(({ json }) => json !== null);
  const unsaid = values.filter(({ json }) => json === null);
  const box = element("input", "");
  box.type = "checkbox";
  box.checked = choice.withValues && said.length > 0;
  box.disabled = said.length === 0;
  box.addEventListener("change", () => {
    choice.withValues = box.checked;
  });
  const list = said.map(
    ({ id, prop, json }) => `${id}${prop === "value" ? "" : `.${prop}`} = ${short(json ?? "")}`,
  );
  const label = element(
    "label",
    "nbdash-export-check",
    box,
    element("span", "", "With the values that are set here now"),
  );
  const row = element("div", "nbdash-export-field", label);
  if (list.length > 0) row.append(element("span", "nbdash-export-hint", list.join(", ")));
  if (unsaid.length > 0) {
    const names = unsaid.map(({ id, prop }) => `${id}.${prop}`).join(", ");
    row.append(element("span", "nbdash-export-hint", `Left as the notebook makes it: ${names}.`));
  }
  return [row];
}

function statesField(choice: Choice, app: DescribedApp | undefined): HTMLElement {
  const inputs = app?.inputs ?? [];
  const input = textInput(choice.states, (text) => {
    choice.states = text;
    mark();
  });
  input.placeholder = "nothing";
  input.spellcheck = false;
  const chips = inputs.map(({ id }) => {
    const chip = button(
      "nbdash-export-chip",
      () => {
        choice.states = toggled(choice.states, id);
        input.value = choice.states;
        mark();
      },
      id,
    );
    chip.title = `All values of ${id}`;
    return { id, chip };
  });
  function mark(): void {
    for (const { id, chip } of chips) chip.setAttribute("aria-pressed", String(isChosen(choice.states, id)));
  }
  mark();
  const hint =
    inputs.length === 0
      ? 'There is no Python in the file: what these inputs show is computed now. As in: year=all, continent=["Asia", "Europe"]'
      : "There is no Python in the file: what every combination of these inputs shows is computed now.";
  const row = field("Inputs that keep working", input, hint, "--states");
  if (chips.length > 0) {
    const group = element("div", "nbdash-export-chips", ...chips.map(({ chip }) => chip));
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Inputs of the dashboard");
    input.before(group);
  }
  const box = element("input", "");
  box.type = "checkbox";
  box.checked = choice.yes;
  box.addEventListener("change", () => {
    choice.yes = box.checked;
  });
  const words = element("span", "", "Also if it takes long or becomes large");
  row.append(element("label", "nbdash-export-check", box, words));
  return row;
}

function pyodideField(choice: Choice): HTMLElement {
  const input = textInput(choice.pyodide, (text) => {
    choice.pyodide = text;
  });
  input.placeholder = "a folder or an address";
  input.spellcheck = false;
  return field(
    "Pyodide",
    input,
    "Python for the browser: a folder of it is copied into the site, from an address visitors load it.",
    "--pyodide",
  );
}

function themeField(choice: Choice): HTMLElement {
  const select = element("select", "nbdash-export-select");
  for (const [value, name] of [
    ["light", "Light"],
    ["dark", "Dark"],
  ] as const) {
    const option = element("option", "", name);
    option.value = value;
    option.selected = value === choice.theme;
    select.append(option);
  }
  select.addEventListener("change", () => {
    choice.theme = select.value;
  });
  return field("Colours", select);
}

function widthField(choice: Choice): HTMLElement {
  const input = textInput(choice.width, (text) => {
    choice.width = text;
  });
  input.type = "number";
  input.min = "200";
  input.step = "10";
  input.placeholder = "as the dashboard likes";
  return field("Width in pixels", input);
}

function textInput(value: string, take: (text: string) => void): HTMLInputElement {
  const input = element("input", "nbdash-export-input");
  input.type = "text";
  input.value = value;
  input.addEventListener("input", () => take(input.value));
  return input;
}

/** `option`: what the command calls it, and with it what a check says. */
function field(name: string, control: HTMLElement, hint = "", option = ""): HTMLElement {
  made += 1;
  control.id = `nbdash-export-field-${made}`;
  const label = element("label", "nbdash-export-label", name);
  if (option !== "") label.append(" ", element("code", "nbdash-export-option", option));
  label.htmlFor = control.id;
  const row = element("div", "nbdash-export-field", label, control);
  if (hint !== "") {
    const text = element("span", "nbdash-export-hint");
    setText(text, hint);
    text.id = `${control.id}-hint`;
    control.setAttribute("aria-describedby", text.id);
    row.append(text);
  }
  return row;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
