// nbdash's own words, in English: what a person reads or hears in an app that its author did not write. Each file in
// languages/ has the same in another language. The developer's view and JupyterLab's panel speak English only.

/** Forms of a text by grammatical number, as `Intl.PluralRules` names them. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export type TextName = keyof typeof TEXTS;

/** Texts, in which `{name}` stands for a value, and the ones that depend on a number. */
export type Words = Record<TextName, string> & { plurals: Record<keyof typeof PLURALS, Plural> };

const TEXTS = {
  cancel: "Cancel",
  chooseDate: "Choose a date",
  chooseRange: "Choose the first and the last day",
  chosen: "chosen",
  clearDate: "Clear the date",
  clearDates: "Clear the dates",
  clearSearch: "Clear search",
  clearSelection: "Clear selection",
  copied: "Copied",
  copy: "Copy",
  couldNotBeDrawn: "{name} could not be drawn",
  couldNotBeLoaded: "{name} could not be loaded",
  couldNotBeUpdated: "{name} could not be updated",
  deselectAll: "Deselect All",
  endDate: "End date",
  figure: "Figure",
  figureNotDrawn: "This figure could not be drawn.",
  goToLine: "Go to the line",
  inFunction: "in {name}",
  incident: "Incident {number} in the log",
  isMissing: "{name} is missing",
  isUnknown: "{name} is not a component that nbdash knows",
  kernelBusy: "The kernel is busy. Your change is next.",
  kernelStopped: "The kernel was stopped or restarted. Run the notebook's cells again to go on.",
  loading: "Loading",
  log: "Log",
  messages: "Messages from callbacks",
  month: "Month",
  nextMonth: "Next month",
  noLocation: "This page may not ask where the device is: browsers allow it over HTTPS only.",
  noOptionsFound: "No options found",
  notADate: "This is no date that can be chosen. It is written like {example}.",
  notCopied: "Not copied: {reason}",
  nothingToCopy: "There is nothing to copy.",
  ok: "OK",
  openCalendar: "Open the calendar",
  options: "Options",
  previousMonth: "Previous month",
  printed: "Printed by callbacks ({what})",
  range: "Range",
  rangeEnd: "last day",
  rangeStart: "first day",
  reconnecting: "Connection lost. Reconnecting…",
  search: "Search",
  select: "Select",
  selectAll: "Select All",
  selectDate: "Select Date",
  selectedCount: "{num_selected} selected",
  slider: "Slider",
  sliderFrom: "{name}, from",
  sliderTo: "{name}, to",
  sliderValue: "{name}, value",
  startDate: "Start date",
  table: "Table",
  task: "Task",
  today: "today",
  traceback: "Traceback",
  wentWrong: "Something went wrong",
  wentWrongHere:
    "This part could not be brought up to date. Whoever runs this app can find the reason by the number.",
  year: "Year",
};

const PLURALS = {
  lines: { one: "{count} line", other: "{count} lines" },
  outputs: { one: "{count} output", other: "{count} outputs" },
  problems: { one: "{count} problem", other: "{count} problems" },
};

export const ENGLISH: Words = { ...TEXTS, plurals: PLURALS };
