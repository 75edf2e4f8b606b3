// Tracebacks with links: each frame of the author's own code in a cell leads to the cell and the line.
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useLocale } from "../locale/locale";
import type { Place } from "../protocol/messages";
import { canReveal, reveal } from "./reveal";

/** How a traceback names a line of a cell, as Python writes it. */
const FRAME = /"cell In\[(\d+)\]", line (\d+)|cell In\[(\d+)\], line (\d+)/g;

/** A place in a cell: a button where it can be shown, else its name. */
export function PlaceLink({ place, children }: { place: Place; children?: ReactNode }): ReactNode {
  const { words } = useLocale();
  const element = useRef<HTMLElement>(null);
  const [isLink, setLink] = useState(false);
  useLayoutEffect(() => {
    setLink(element.current !== null && canReveal(element.current, place));
  }, [place]);
  const text = children ?? nameOf(place);
  if (!isLink) return <span ref={element}>{text}</span>;
  return (
    <button
      type="button"
      ref={element as React.Ref<HTMLButtonElement>}
      className="nb-place"
      title={words.goToLine}
      onClick={(event) => reveal(event.currentTarget, place)}
    >
      {text}
    </button>
  );
}

/** The text of a traceback; what names a line of a cell leads there. */
export function Traceback({ text, places }: { text: string; places: readonly Place[] }): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(FRAME)) {
    const execution = Number(match[1] ?? match[3]);
    const line = Number(match[2] ?? match[4]);
    const place = places.find((one) => one.execution === execution && one.line === line);
    if (place === undefined) continue;
    parts.push(text.slice(end, match.index));
    parts.push(
      <PlaceLink key={match.index} place={place}>
        {match[0]}
      </PlaceLink>,
    );
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return <pre className="nb-failure-traceback">{parts}</pre>;
}

/** Where it went wrong: the innermost line that stands in a cell. */
export function cellPlace(places: readonly Place[]): Place | undefined {
  return places.filter((place) => place.execution !== null).at(-1);
}

function nameOf({ execution, file, line }: Place): string {
  return execution === null ? `${file ?? "?"}, line ${line}` : `cell In[${execution}], line ${line}`;
}
