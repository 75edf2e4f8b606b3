// All html.* components: exactly the element asked for, with its clicks counted.
import {
  createElement,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from "react";
import type { Props, StoreNode } from "../../store/node";
import { toAttributes, VOID_TAGS } from "./attributes";

/**
 * The element of an html component. A plain function: there may be thousands, and a component each would double what
 * drawing them costs.
 *
 * @param props With React elements at `children`.
 */
export function renderElement(
  tag: string,
  node: StoreNode,
  props: Props,
  isLoading: boolean,
  setProps: (values: Props) => void,
): ReactElement {
  const attributes = toAttributes(props);
  if (node.id !== null) attributes.id = node.id;
  if (isLoading) {
    attributes["data-dash-is-loading"] = "true";
    attributes["aria-busy"] = true;
  }
  // Clicks of an element without an id can concern nobody.
  if (node.id !== null && props.disable_n_clicks !== true) {
    attributes.onClick = (event: MouseEvent) => {
      const { n_clicks: before } = node.props;
      setProps({
        n_clicks: (typeof before === "number" ? before : 0) + 1,
        n_clicks_timestamp: Math.round(performance.timeOrigin + event.timeStamp),
      });
    };
  }
  // html components' children are React nodes already (node.tsx).
  const children = VOID_TAGS.has(tag) ? undefined : (props.children as ReactNode);
  if (tag === "textarea" || tag === "select") return createElement(Field, { tag, attributes, children });
  return createElement(tag, attributes, children);
}

interface FieldProps {
  tag: "textarea" | "select";
  attributes: Record<string, unknown>;
  children: ReactNode;
}

/**
 * A field that a person can write in: React would undo what is typed in one whose `value` it owns. So it gets its
 * value when it appears and whenever the prop changes, and is the person's own in between.
 */
function Field({ tag, attributes, children }: FieldProps): ReactNode {
  const ref = useRef<HTMLTextAreaElement | HTMLSelectElement>(null);
  const { value, ...others } = attributes;
  useLayoutEffect(() => {
    if (ref.current !== null && value !== undefined) ref.current.value = String(value);
  }, [value]);
  return createElement(tag, { ...others, ref }, children);
}
