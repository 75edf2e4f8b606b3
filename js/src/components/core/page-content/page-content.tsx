/**
 * PageContent: the page of the app that is shown (nbdash/pages/). What a browser does when it loads a page is done here
 * when another one has come: the title, scrolling, and where the focus is.
 */
import { Fragment, type ReactNode, useLayoutEffect, useRef } from "react";
import { useRendering } from "../../../render/context";
import { adoptStyles } from "../../../styles/adopt";
import { useRootProps } from "../shared/root";
import { Missing } from "./missing";
import css from "./page-content.css";
import { useArrival } from "./use-arrival";

adoptStyles(css);

interface PageContentProps {
  id?: string | undefined;
  children?: ReactNode;
  /** Names the page; null where there is none. */
  module?: string | null;
  /** Where in the app it is. */
  path?: string | null;
  title?: string | null;
  /** Whether the app has no page at the address. */
  is_missing?: boolean | null;
}

export function PageContent({ id, children, module, path, title, is_missing: isMissing }: PageContentProps) {
  const { view } = useRendering();
  const element = useRef<HTMLDivElement>(null);
  const root = useRootProps({ id }, "nb-page");
  useLayoutEffect(() => {
    view.setPageTitle(title ?? null);
    return () => view.setPageTitle(null);
  }, [view, title]);
  useArrival(element, path ?? null);
  return (
    <div {...root} ref={element}>
      {/* components of two pages are never the same, whatever their ids */}
      <Fragment key={module ?? ""}>
        {isMissing && (module ?? null) === null ? <Missing /> : children}
      </Fragment>
    </div>
  );
}
