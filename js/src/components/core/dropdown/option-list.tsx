/** The list of options; only those in sight are in the DOM. */
// virtua (3.9 kB): rows of any height, measured; TanStack's virtualiser is 9.5 kB and needs the measuring by hand.
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import { classes } from "../shared/classes";
import type { Option } from "../shared/options";
import type { ListControl } from "./model";

interface OptionListProps {
  control: ListControl;
  options: Option[];
  name: string;
  isMulti: boolean;
  height: number | "auto";
  maxHeight: number;
  emptyText: string;
  isChosen(option: Option): boolean;
}

const USUAL_HEIGHT_PX = 34;

export function OptionList(props: OptionListProps) {
  const { control, options, isMulti, height } = props;
  const list = useRef<HTMLDivElement>(null);
  const rows = useRef<VirtualizerHandle>(null);
  useHighlightInView(control, rows);

  return (
    <div
      {...control.menuProps({
        ref: list as RefObject<HTMLElement>, // the library's types want a ref without the null
        "aria-label": props.name,
        "aria-multiselectable": isMulti || undefined,
      })}
      // Browsers make what scrolls a stop of the Tab key; the list is moved in with the arrows.
      tabIndex={-1}
      className="nb-dropdown-list"
      style={{ maxHeight: props.maxHeight }}
    >
      {options.length === 0 ? (
        <div className="nb-dropdown-empty">{props.emptyText}</div>
      ) : (
        <Virtualizer
          ref={rows}
          data={options}
          itemSize={height === "auto" ? USUAL_HEIGHT_PX : height}
          keepMounted={control.highlighted >= 0 ? [control.highlighted] : []}
        >
          {(option, index) => (
            <div
              key={`${typeof option.value}:${option.value}`}
              {...control.optionProps(option, index, {
                className: classes(
                  "nb-dropdown-option",
                  index === control.highlighted && "nb-dropdown-option-highlighted",
                  option.disabled && "nb-dropdown-option-disabled",
                ),
                style: height === "auto" ? {} : { height, overflow: "hidden" },
                title: option.title ?? "",
                "aria-selected": props.isChosen(option),
                "aria-setsize": options.length,
                "aria-posinset": index + 1,
              })}
            >
              <span className={isMulti ? "nb-dropdown-box" : "nb-dropdown-tick"} aria-hidden="true" />
              <span className="nb-dropdown-option-label">{option.label}</span>
            </div>
          )}
        </Virtualizer>
      )}
    </div>
  );
}

/** Scroll to the highlighted option when the list opens and when the keyboard moves the highlight. */
function useHighlightInView(control: ListControl, rows: RefObject<VirtualizerHandle | null>): void {
  const { highlighted, isKeyboard } = control;
  const first = useRef(highlighted);
  useLayoutEffect(() => {
    if (first.current > 0) rows.current?.scrollToIndex(first.current, { align: "center" });
  }, [rows]);
  useEffect(() => {
    if (isKeyboard && highlighted >= 0) rows.current?.scrollToIndex(highlighted, { align: "nearest" });
  }, [rows, highlighted, isKeyboard]);
}
