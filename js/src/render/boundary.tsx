// A component that cannot be drawn says so in its own place; everything around it goes on.
import { Component, type ReactNode } from "react";
import type { Props, StoreNode } from "../store/node";
import { Notice } from "./notice";

interface BoundaryProps {
  node: StoreNode;
  /** New props are a new chance. */
  props: Props;
  children: ReactNode;
}

interface BoundaryState {
  error: Error | null;
  failedProps: Props | null;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, failedProps: null };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): BoundaryState | null {
    if (state.error === null) return null;
    if (state.failedProps === null) return { ...state, failedProps: props.props };
    return state.failedProps === props.props ? null : { error: null, failedProps: null };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Notice node={this.props.node} problem="couldNotBeDrawn" message={error.message} />;
  }
}
