/**
 * What happens when a page has come: the top of it is brought into view, or what the fragment names, or, back in the
 * history, what was in view when it was left. The focus goes to its heading, so that it is read out.
 */
import { type RefObject, useEffect, useRef } from "react";
import type { Address } from "../../../host/address";
import { useRendering } from "../../../render/context";
import type { Signal } from "../../../store/signal";
import { useAddress } from "../location/use-address";

export function useArrival(element: RefObject<HTMLElement>, path: string | null): void {
  const { registry, view } = useRendering();
  const address = useAddress();
  const steps = useSteps(address, path);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const isFirst = shown.current === null;
    if (path === null || path === shown.current) return undefined;
    shown.current = path;
    if (!isAt(address, view.path, path)) return undefined; // another step has overtaken it
    const top = steps.arrive();
    return whenZero(registry.loading, () => {
      if (element.current === null) return;
      show(address, element.current, isFirst ? null : top);
      if (!isFirst) focusHeading(element.current);
    });
  }, [path, element, registry, view, address, steps]);
}

interface Steps {
  /** Note that the page has come; returns how far down it was when it was left, if this leads back to it. */
  arrive(): number;
}

/** Watches how far down pages are, and which steps lead back. */
function useSteps(address: Address, path: string | null): Steps {
  const steps = useRef<Steps & { listen(): () => void }>();
  steps.current ??= newSteps(address);
  const { current } = steps;
  const hasPages = path !== null;
  useEffect(() => (hasPages && address.isReal ? current.listen() : undefined), [address, current, hasPages]);
  return current;
}

function newSteps(address: Address): Steps & { listen(): () => void } {
  /** By address. */
  const tops = new Map<string, number>();
  const where = () => address.read().split("#", 1)[0] ?? "";
  let arrived = where();
  let isBack = false;
  return {
    arrive() {
      arrived = where();
      const top = isBack ? (tops.get(arrived) ?? 0) : 0;
      isBack = false;
      return top;
    },
    listen() {
      const onScroll = () => {
        // between the step and the page's arrival what is in view is neither's
        if (pathOf(where()) === pathOf(arrived)) tops.set(where(), window.scrollY);
      };
      const onStep = (event: Event) => {
        isBack = event.type === "popstate";
      };
      window.addEventListener("scroll", onScroll, { passive: true });
      window.addEventListener("popstate", onStep);
      const unsubscribe = address.subscribe(() => {
        if (pathOf(where()) === pathOf(arrived)) isBack = false;
      });
      return () => {
        window.removeEventListener("scroll", onScroll);
        window.removeEventListener("popstate", onStep);
        unsubscribe();
      };
    },
  };
}

/** Whether the address is that of a path of the app, whose own path is `root`. */
function isAt(address: Address, root: string | null, path: string): boolean {
  const bare = (text: string) => text.replace(/\/+$/, "");
  return bare(pathOf(address.read())) === bare(bare(root ?? "/") + path);
}

const pathOf = (href: string): string => new URL(href).pathname;

/** `top`: null where the browser has seen to it already. */
function show(address: Address, element: HTMLElement, top: number | null): void {
  const name = decodeURIComponent(new URL(address.read()).hash.slice(1));
  const named = name === "" ? null : element.querySelector(`[id=${JSON.stringify(name)}]`);
  if (top !== null && top > 0) window.scrollTo(0, top);
  else if (named !== null) named.scrollIntoView();
  else if (top !== null && address.isReal) window.scrollTo(0, 0);
}

function focusHeading(element: HTMLElement): void {
  // The root node may be a document or a shadow root; both have it, `Node` is only its declared type.
  const { activeElement } = element.getRootNode() as Document;
  const isInPage = activeElement !== null && element.contains(activeElement);
  if (activeElement !== null && (isInPage || isTyping(activeElement))) return;
  const heading = element.querySelector<HTMLElement>("h1, h2, h3, [role=heading]") ?? element;
  if (!heading.hasAttribute("tabindex")) {
    heading.tabIndex = -1;
    heading.addEventListener("blur", () => heading.removeAttribute("tabindex"), { once: true });
  }
  heading.focus({ preventScroll: true });
}

function isTyping(element: Element): boolean {
  return element.matches("input, textarea, select, [contenteditable]");
}

/** Act as soon as nothing is being counted any more. Returns what ends the wait. */
function whenZero(count: Signal<number>, act: () => void): (() => void) | undefined {
  if (count.read() === 0) {
    act();
    return undefined;
  }
  const unsubscribe = count.subscribe(() => {
    if (count.read() > 0) return;
    unsubscribe();
    act();
  });
  return unsubscribe;
}
