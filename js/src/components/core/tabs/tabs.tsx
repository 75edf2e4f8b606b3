/**
 * Tabs: a row (or column) of headers and the content of the selected one, as in the WAI-ARIA tabs pattern.
 *
 * Arrow keys move and select, Home and End go to the ends. Headers that don't fit beside each other stand below each
 * other while the app is narrower than `mobile_breakpoint`; else their row scrolls.
 */
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { adoptStyles } from "../../../styles/adopt";
import type { TabColors, TabProps, TabsProps } from "../../schema.gen";
import { classes } from "../shared/classes";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import css from "./tabs.css";
import { useIsStacked } from "./use-is-stacked";
import { type TabEntry, useTabs } from "./use-tabs";

adoptStyles(css);

export function Tabs({
  children,
  className,
  colors,
  content_className,
  content_style,
  id,
  mobile_breakpoint,
  parent_className,
  parent_style,
  setProps,
  style,
  value,
  vertical,
}: Core<TabsProps>) {
  const tabs = useTabs(children);
  const unique = useId();
  const headers = useRef(new Map<string, HTMLButtonElement>());
  const listElement = useRef<HTMLDivElement>(null);
  const isVertical = vertical === true;
  const isStacked = useIsStacked(listElement, tabs, isVertical, mobile_breakpoint ?? 800);
  const isColumn = isVertical || isStacked;
  const root = useRootProps(
    { id, className: parent_className, style: { ...colorStyle(colors), ...parent_style } },
    "nb-tabs",
    isVertical && !isStacked && "nb-tabs-vertical",
    isStacked && "nb-tabs-stacked",
  );
  const first = tabs[0]?.value;
  const selected = tabs.find((tab) => tab.value === value);

  useEffect(() => {
    if ((value === undefined || value === null) && first !== undefined) setProps({ value: first });
  }, [value, first, setProps]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = tabForKey(event.key, tabs, selected, isColumn);
    if (target === undefined) return;
    event.preventDefault();
    setProps({ value: target.value });
    headers.current.get(target.value)?.focus();
  };
  const headerId = (tab: TabEntry) => tab.id ?? `${unique}-tab-${tab.value}`;

  return (
    <div {...root}>
      <div
        ref={listElement}
        className={classes("nb-tabs-list", className)}
        style={style ?? undefined}
        role="tablist"
        aria-orientation={isColumn ? "vertical" : "horizontal"}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => {
          const isSelected = tab === selected;
          const isFocusable = isSelected || (selected === undefined && tab.value === first);
          return (
            <button
              key={tab.value}
              ref={(element) => {
                if (element) headers.current.set(tab.value, element);
                else headers.current.delete(tab.value);
              }}
              type="button"
              role="tab"
              id={headerId(tab)}
              aria-selected={isSelected}
              aria-controls={isSelected ? `${unique}-panel` : undefined}
              tabIndex={isFocusable ? 0 : -1}
              disabled={tab.props.disabled === true}
              className={headerClass(tab.props, isSelected)}
              style={headerStyle(tab.props, isSelected)}
              onClick={() => setProps({ value: tab.value })}
            >
              {tab.label}
            </button>
          );
        })}
      </div>
      <div
        key={selected?.value}
        id={`${unique}-panel`}
        className={classes("nb-tabs-content", content_className)}
        style={content_style ?? undefined}
        role="tabpanel"
        aria-labelledby={selected && headerId(selected)}
      >
        {selected?.content}
      </div>
    </div>
  );
}

/** The tab that a key leads to from the selected one; disabled ones are passed over, the ends meet. */
function tabForKey(
  key: string,
  tabs: TabEntry[],
  selected: TabEntry | undefined,
  isColumn: boolean,
): TabEntry | undefined {
  const usable = tabs.filter((tab) => tab === selected || tab.props.disabled !== true);
  const at = selected === undefined ? -1 : usable.indexOf(selected);
  if (key === "Home") return usable[0];
  if (key === "End") return usable.at(-1);
  if (key === (isColumn ? "ArrowDown" : "ArrowRight")) return usable[(at + 1) % usable.length];
  if (key === (isColumn ? "ArrowUp" : "ArrowLeft")) return usable.at(Math.max(at, 0) - 1);
  return undefined;
}

function headerClass(props: TabProps, isSelected: boolean): string {
  return classes(
    "nb-tab",
    isSelected && "nb-tab-selected",
    props.className,
    isSelected && props.selected_className,
    props.disabled === true && props.disabled_className,
  );
}

function headerStyle(props: TabProps, isSelected: boolean): CSSProperties {
  return {
    ...(props.width === undefined || props.width === null ? {} : { width: props.width }),
    ...props.style,
    ...(isSelected ? props.selected_style : {}),
    ...(props.disabled === true ? props.disabled_style : {}),
  };
}

function colorStyle(colors: TabColors | null | undefined): CSSProperties {
  if (!colors) return {};
  // Custom properties are no keys that React's types know of.
  return {
    "--nb-tabs-border": colors.border,
    "--nb-tabs-primary": colors.primary,
    "--nb-tabs-background": colors.background,
  } as CSSProperties;
}
