/**
 * Link: goes to another page of the app without loading the browser's page anew.
 *
 * What a browser does with links besides (a new tab, a download, another site) it goes on doing. Where the app has an
 * address of its own there is no other tab for it: every click goes there in place.
 */
import { type MouseEvent, useContext, useSyncExternalStore } from "react";
import { isWithin, resolve } from "../../../host/address";
import { RenderingContext } from "../../../render/context";
import { adoptStyles } from "../../../styles/adopt";
import type { LinkProps } from "../../schema.gen";
import { useAddress } from "../location/use-address";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import css from "./link.css";
import { withinApp } from "./within-app";

adoptStyles(css);

export function Link({ children, className, href, id, refresh, style, target, title }: Core<LinkProps>) {
  const address = useAddress();
  const present = useSyncExternalStore(address.subscribe, address.read);
  const root = useRootProps({ id, className, style }, "nb-link");
  const within = withinApp(href, useContext(RenderingContext)?.view.path ?? null);
  const url = resolve(within, present);
  const isPage = url !== null && isWithin(url, present);

  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!isPage || event.defaultPrevented) return;
    if (address.isReal && (refresh || isForBrowser(event) || (target && target !== "_self"))) return;
    event.preventDefault();
    address.push(url.href, true);
    // another page of `page_container` sees to this itself when it has come
    const isAwaited = url.pathname !== new URL(present).pathname && isPageShown(event.currentTarget);
    if (!isAwaited) show(url.hash, address.isReal, event.currentTarget);
  };

  return (
    <a
      {...root}
      href={url === null ? undefined : within}
      target={target ?? (isPage || address.isReal ? undefined : "_blank")}
      rel={isPage ? undefined : "noopener"}
      title={title ?? undefined}
      aria-current={isPage && isSamePage(url, present) ? "page" : undefined}
      onClick={onClick}
    >
      {children ?? href}
    </a>
  );
}

function isForBrowser(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

function isSamePage(url: URL, present: string): boolean {
  const { pathname, search, hash } = new URL(present);
  return url.pathname === pathname && url.search === search && (url.hash === "" || url.hash === hash);
}

/** Bring what the fragment names into view, or the top of a page that is the app's own. */
function show(hash: string, isOwnPage: boolean, link: Element): void {
  // The root node may be a document or a shadow root; both can be searched, `Node` is only its declared type.
  const root = link.getRootNode() as ParentNode;
  const name = decodeURIComponent(hash.slice(1));
  const named = name === "" ? null : root.querySelector(`[id=${JSON.stringify(name)}]`);
  if (named !== null) named.scrollIntoView();
  else if (isOwnPage) window.scrollTo(0, 0);
}

function isPageShown(link: Element): boolean {
  return (link.getRootNode() as ParentNode).querySelector(".nb-page") !== null;
}
