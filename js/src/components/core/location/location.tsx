/**
 * Location: the page's address as props. It tells where the page is whenever that changes, and goes where a callback says.
 *
 * What the layout gives at first is gone to without loading the page anew, which is being loaded as it is.
 */
import { useContext, useEffect, useRef } from "react";
import { type Address, isWithin, resolve } from "../../../host/address";
import { NodeContext } from "../../../render/context";
import type { LocationProps } from "../../schema.gen";
import type { Core } from "../shared/types";
import { useAddress } from "./use-address";

const PARTS = ["pathname", "search", "hash", "href"] as const;

type Parts = Record<(typeof PARTS)[number], string>;

export function Location({ pathname, search, hash, href, id, setProps, ...props }: Core<LocationProps>) {
  const refresh = props.refresh ?? true;
  const address = useAddress();
  const node = useContext(NodeContext);
  /** The address when this component and the page last agreed on it. */
  const agreed = useRef<Parts>();

  useEffect(
    () =>
      address.subscribe(() => {
        agreed.current = partsOf(address);
        setProps(agreed.current);
      }),
    [address, setProps],
  );

  useEffect(() => {
    const present = partsOf(address);
    const isFirst = agreed.current === undefined;
    const known = agreed.current ?? present;
    const given = { pathname, search, hash, href };
    const wanted = PARTS.filter((part) => {
      // What a page has told before, and no callback has set since, the page itself knows better.
      if (node?.edited.has(part) && (address.isReal || !isFirst)) return false;
      return typeof given[part] === "string" && given[part] !== known[part];
    });
    agreed.current = present;
    if (wanted.length > 0) {
      const target = targetOf(given, wanted, present.href);
      if (target === null) {
        console.error(`nbdash: Location "${id}" can't go to ${JSON.stringify(given)}: it is no address.`);
      } else if (target.href !== present.href) {
        const isLeaving = go(address, target, isFirst && refresh === true ? "callback-nav" : refresh);
        agreed.current = isLeaving ? { ...present, ...(given as Partial<Parts>) } : partsOf(address);
        if (isLeaving) return;
      }
    }
    setProps(agreed.current);
  }, [address, node, id, pathname, search, hash, href, refresh, setProps]);

  return null;
}

function partsOf(address: Address): Parts {
  const { pathname, search, hash, href } = new URL(address.read());
  return { pathname, search, hash, href };
}

function targetOf(
  given: Partial<Record<keyof Parts, string | null | undefined>>,
  wanted: readonly (keyof Parts)[],
  present: string,
): URL | null {
  const target = resolve(wanted.includes("href") ? (given.href ?? present) : present, present);
  if (target === null) return null;
  for (const part of wanted) if (part !== "href") target[part] = given[part] ?? "";
  return target;
}

/** Go to `target`; true if the page is left for it. */
function go(address: Address, target: URL, refresh: boolean | "callback-nav"): boolean {
  const isPage = isWithin(target, address.read());
  if (!isPage && !address.isReal) {
    window.open(target.href, "_blank", "noopener"); // the notebook stays
    return true;
  }
  if (!isPage || (address.isReal && refresh === true)) {
    window.location.assign(target.href);
    return true;
  }
  address.push(target.href, refresh !== false);
  return false;
}
