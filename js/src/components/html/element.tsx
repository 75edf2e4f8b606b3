// All html.* components: exactly the element asked for, with its clicks counted.
import { createElement, type MouseEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { useIsNodeLoading } from "../../render/loading";
import type { Props, StoreNode } from "../../store/node";
import { toAttributes, VOID_TAGS } from "./attributes";

interface HtmlElementProps {
  tag: string;
  node: StoreNode;
  /** With React elements at `children`. */
  props: Props;
  setProps(values: Props): void;
}

export function HtmlElement({ tag, node, props, setProps }: HtmlElementProps): ReactNode {
  const isLoading = useIsNodeLoading(node);
  const attributes = toAttributes(props);
  const fieldRef = useFieldValue(tag, attributes);
  if (node.id !== null) attributes.id = node.id;
  if (isLoading) attributes["data-dash-is-loading"] = "true";
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
  if (fieldRef !== null) attributes.ref = fieldRef;
  // html components' children are React nodes already (node.tsx).
  const children = VOID_TAGS.has(tag) ? undefined : (props.children as ReactNode);
  return createElement(tag, attributes, children);
}

/**
 * Fields that a person can write in: React would undo what is typed in one whose `value` it owns. So it gets its
 * value when it appears and whenever the prop changes, and is the person's own in between.
 */
function useFieldValue(tag: string, attributes: Record<string, unknown>): ReturnType<typeof useRef> | null {
  const ref = useRef<HTMLTextAreaElement | HTMLSelectElement | null>(null);
  const isField = tag === "textarea" || tag === "select";
  const { value } = attributes;
  if (isField) delete attributes.value;
  useLayoutEffect(() => {
    if (!isField || ref.current === null || value === undefined) return;
    ref.current.value = String(value);
  }, [isField, value]);
  return isField ? ref : null;
}
