/** The dropdown's own words, with the author's in place of ours. */
import type { Words } from "../../../locale/words";
import type { DropdownProps } from "../../schema.gen";

export type Labels = ReturnType<typeof own>;

export function labelsOf(labels: DropdownProps["labels"], words: Words): Labels {
  const given = Object.entries(labels ?? {}).filter(([, text]) => text !== null && text !== undefined);
  return { ...own(words), ...Object.fromEntries(given) };
}

function own(words: Words) {
  return {
    select_all: words.selectAll,
    deselect_all: words.deselectAll,
    selected_count: words.selectedCount,
    search: words.search,
    clear_search: words.clearSearch,
    clear_selection: words.clearSelection,
    no_options_found: words.noOptionsFound,
  };
}
