/** For tests: a component whose props live where the page's store would keep them. */
import { act, render } from "@testing-library/react";
import { type ComponentType, useState } from "react";
import type { Core } from "./types";

interface Shown<Props> {
  element: HTMLElement;
  /** Every call of setProps, in order. */
  sent: Partial<Props>[];
  /** What the props are now. */
  props(): Partial<Props>;
  /** Change props as a callback would. */
  receive(changes: Partial<Props>): void;
  unmount(): void;
}

export function show<Props extends object>(
  Component: ComponentType<Core<Props>>,
  initial: Partial<Props> & { id?: string },
): Shown<Props> {
  const sent: Partial<Props>[] = [];
  let current: Partial<Props> = initial;
  let change: (changes: Partial<Props>) => void = () => {};

  function Host() {
    const [props, setState] = useState<Partial<Props>>(initial);
    const [setProps] = useState(() => (changes: Partial<Props>) => {
      sent.push(changes);
      change(changes);
    });
    change = (changes) => {
      current = { ...current, ...changes };
      setState(current);
    };
    // The test gives the props that its component needs; which those are, the partial type can't tell.
    const all = { ...props, setProps } as unknown as Core<Props>;
    return <Component {...all} />;
  }
  const { container, unmount } = render(<Host />);
  return {
    element: container,
    sent,
    props: () => current,
    receive: (changes) => act(() => change(changes)),
    unmount,
  };
}
