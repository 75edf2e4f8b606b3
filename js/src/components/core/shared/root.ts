/** What the root element of every component carries: id, class, style, and whether it waits for a callback. */
import type { CSSProperties } from "react";
import { useIsLoading } from "../../../render/loading";
import { classes } from "./classes";

interface RootInput {
  id?: string | null | undefined;
  className?: string | null | undefined;
  style?: CSSProperties | null | undefined;
}

export interface RootProps {
  id: string | undefined;
  className: string;
  style: CSSProperties | undefined;
  "data-dash-is-loading": "true" | undefined;
  "aria-busy": true | undefined;
}

export function useRootProps({ id, className, style }: RootInput, ...own: (string | false)[]): RootProps {
  const isLoading = useIsLoading();
  return {
    id: id ?? undefined,
    className: classes(...own, className),
    style: style ?? undefined,
    "data-dash-is-loading": isLoading ? "true" : undefined,
    "aria-busy": isLoading || undefined,
  };
}
