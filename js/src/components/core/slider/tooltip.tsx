/** The value shown at a slider's handle: always, or while the handle is touched. */
import type { Tooltip as TooltipProps } from "../../schema.gen";
import { classes } from "../shared/classes";

export function Tooltip({ value, config }: { value: number; config: TooltipProps }) {
  return (
    <span
      className={classes(
        "nb-slider-tip",
        `nb-slider-tip-${config.placement ?? "top"}`,
        config.always_visible === true && "nb-slider-tip-always",
      )}
      style={config.style ?? undefined}
      aria-hidden="true"
    >
      {tooltipText(value, config)}
    </span>
  );
}

/** The value after the author's transform (a function of the page, by name) and in their template. */
export function tooltipText(value: number, { template, transform }: TooltipProps): string {
  const text = String(transform ? (pageFunction(transform)?.(value) ?? value) : value);
  return template ? template.replaceAll("{value}", text) : text;
}

/** Dash's place for functions that props name: `window.dccFunctions`. */
function pageFunction(name: string): ((value: number) => unknown) | undefined {
  const functions: unknown = Reflect.get(globalThis, "dccFunctions");
  const found: unknown =
    typeof functions === "object" && functions !== null ? Reflect.get(functions, name) : undefined;
  if (typeof found !== "function") return undefined;
  return (value) => Reflect.apply(found, undefined, [value]);
}
