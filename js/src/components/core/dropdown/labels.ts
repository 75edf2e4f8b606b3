/** The dropdown's own words, with the author's in place of ours. */
import type { DropdownProps } from "../../schema.gen";

const ENGLISH = {
  select_all: "Select All",
  deselect_all: "Deselect All",
  selected_count: "{num_selected} selected",
  search: "Search",
  clear_search: "Clear search",
  clear_selection: "Clear selection",
  no_options_found: "No options found",
};

export type Labels = typeof ENGLISH;

export function labelsOf(labels: DropdownProps["labels"]): Labels {
  const given = Object.entries(labels ?? {}).filter(([, text]) => text !== null && text !== undefined);
  return { ...ENGLISH, ...Object.fromEntries(given) };
}
