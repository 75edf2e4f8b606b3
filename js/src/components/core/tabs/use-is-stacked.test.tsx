import { render } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { useIsStacked } from "./use-is-stacked";

interface Case {
  app: number;
  headers: number;
  limit?: number;
  isVertical?: boolean;
}

function List({ limit, isVertical }: { limit: number; isVertical: boolean }) {
  const list = useRef<HTMLDivElement>(null);
  return <div ref={list}>{String(useIsStacked(list, "headers", isVertical, limit))}</div>;
}

/** Tabs in an app of a width, with headers that take so much in a row. */
function isStacked({ app, headers, limit = 800, isVertical = false }: Case): boolean {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(app);
  vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockReturnValue(headers);
  return render(<List limit={limit} isVertical={isVertical} />).container.textContent === "true";
}

afterEach(() => vi.restoreAllMocks());

test.each<[Case, boolean]>([
  [{ app: 500, headers: 700 }, true],
  [{ app: 500, headers: 300 }, false],
  [{ app: 900, headers: 1200 }, false],
  [{ app: 900, headers: 1200, limit: 1000 }, true],
  [{ app: 500, headers: 700, limit: 0 }, false],
  [{ app: 500, headers: 300, isVertical: true }, true],
  [{ app: 900, headers: 300, isVertical: true }, false],
])("headers are stacked in a narrow app where they don't fit, and all vertical ones: %j", (one, expected) => {
  expect(isStacked(one)).toBe(expected);
});
