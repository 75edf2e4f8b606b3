/** The rows of a data frame in a component: fetched over its view, in the order that its props ask for. */
import { useContext, useEffect, useLayoutEffect, useMemo } from "react";
import { RenderingContext } from "../../../render/context";
import { propId } from "../../../store/ids";
import type { DataTableProps, FrameData } from "../../schema.gen";
import type { Column } from "../columns";
import type { TableProps } from "../model";
import { type Filter, filterType } from "../pipeline";
import { wordsOf } from "../search";
import { type FrameQuery, FrameRows } from "./frame-rows";

export function useFrameRows(
  props: TableProps,
  frame: FrameData | undefined,
  columns: readonly Column[],
  filter: Filter,
): FrameRows | undefined {
  const view = useContext(RenderingContext)?.view;
  const number = frame?.frame;
  const { id } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else is new in a frame is told by `update`
  const rows = useMemo(() => {
    if (frame === undefined || view === undefined) return undefined;
    return new FrameRows(id ?? "", frame, {
      ask: (request) => view.ask(request),
      isDone: () => view.isDone(propId(id ?? "", "data_edits")),
      flush: () => view.flush(),
    });
  }, [number, id, view]);
  const { filter_query, filter_action, filter_options, search, sort_action, sort_by, sort_as_null } = props;
  const query = useMemo(
    () =>
      queryOf(
        { filter_query, filter_action, filter_options, search, sort_action, sort_by, sort_as_null },
        columns,
        filter,
      ),
    [
      filter_query,
      filter_action,
      filter_options,
      search,
      sort_action,
      sort_by,
      sort_as_null,
      columns,
      filter,
    ],
  );
  useLayoutEffect(() => {
    if (rows === undefined || frame === undefined) return;
    rows.update(frame);
    rows.order(query);
  }, [rows, frame, query]);
  useEffect(() => {
    if (rows === undefined || view === undefined) return undefined;
    const stopListening = view.listen("rows", (answer) => rows.receive(answer));
    const stopWatching = view.isConnected.subscribe(() => {
      if (view.isConnected.read()) rows.askAgain();
    });
    rows.open();
    return () => {
      stopListening();
      stopWatching();
      rows.close();
    };
  }, [rows, view]);
  return rows;
}

/** What the kernel is to do: what a callback does, or nobody, is none of it. */
function queryOf(props: DataTableProps, columns: readonly Column[], { tree }: Filter): FrameQuery {
  const query: FrameQuery = {};
  if (filterType(props.filter_action) === "native" && props.filter_query && tree !== null) {
    query.filter_query = props.filter_query;
    const insensitive = columns.filter(
      ({ given }) => (given.filter_options?.case ?? props.filter_options?.case) === "insensitive",
    );
    if (insensitive.length > 0) query.insensitive = insensitive.map(({ id }) => id);
  }
  if (wordsOf(props.search).length > 0) {
    query.search = props.search ?? "";
    query.search_in = columns.map(({ id }) => id);
  }
  const sortBy = Array.from(props.sort_by ?? []);
  if (props.sort_action === "native" && sortBy.length > 0) {
    query.sort_by = sortBy;
    const nulls = columns.map(({ id, given }): [string, unknown[]] => [
      id,
      Array.from(given.sort_as_null ?? props.sort_as_null ?? []),
    ]);
    const given = nulls.filter(([, values]) => values.length > 0);
    if (given.length > 0) query.sort_as_null = Object.fromEntries(given);
  }
  return query;
}
