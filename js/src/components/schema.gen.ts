// What the page knows of each component: its props' types, which of them hold components, and
// which of them the person may set. Generated from nbdash/components/schema/ by scripts/generate.py;
// edit there.

import type { CSSProperties, ReactNode } from "react";

/** A list as it may arrive: an array, or a TypedArray where all items are numbers. */
export type List<T> = ArrayLike<T> & Iterable<T>;

/** A plotly figure. */
export interface FigureData {
  data?: List<Record<string, unknown>>;
  layout?: Record<string, unknown>;
  frames?: List<Record<string, unknown>>;
}

/** A data frame, which stays in the kernel: what its columns are, and its first rows (docs/protocol.md). */
export interface FrameData {
  frame: number;
  version: number;
  rows: number;
  columns: FrameColumn[];
  window: FrameWindow;
}

export interface FrameColumn {
  id: string;
  name: string | string[];
  type: "any" | "numeric" | "text" | "datetime";
  kind: "integer" | "float" | "boolean" | "date" | "datetime" | "category" | "text" | "other";
  format?: { specifier: string };
}

/** Rows from position `first` on: each column's values, and the rows' places in the frame if they have others. */
export interface FrameWindow {
  first: number;
  count: number;
  columns: unknown[];
  index?: List<number>;
}

/** One entry of a list to choose from; `search` is the text that a search looks through instead of the label. */
export interface Option {
  label: ReactNode;
  value: string | number | boolean;
  disabled?: boolean | null;
  title?: string | null;
  search?: string | null;
}

/** A mark on the rail of a slider. */
export interface Mark {
  label: string;
  style?: CSSProperties | null;
}

/** When and where a slider's handle shows its value. */
export interface Tooltip {
  always_visible?: boolean | null;
  placement?:
    | "left"
    | "right"
    | "top"
    | "bottom"
    | "topLeft"
    | "topRight"
    | "bottomLeft"
    | "bottomRight"
    | null;
  template?: string | null;
  style?: CSSProperties | null;
  transform?: string | null;
}

/** The dropdown's own words, for translation; `selected_count` may hold `{num_selected}`. */
export interface DropdownLabels {
  select_all?: string | null;
  deselect_all?: string | null;
  selected_count?: string | null;
  search?: string | null;
  clear_search?: string | null;
  clear_selection?: string | null;
  no_options_found?: string | null;
}

/** Colours of the tab bar, as CSS. */
export interface TabColors {
  border: string;
  primary: string;
  background: string;
}

/** How code blocks are coloured. */
export interface HighlightConfig {
  theme?: "dark" | "light" | null;
}

/** What of a figure can be edited by hand when `editable` is off. */
export interface GraphEdits {
  annotationPosition?: boolean | null;
  annotationTail?: boolean | null;
  annotationText?: boolean | null;
  axisTitleText?: boolean | null;
  colorbarPosition?: boolean | null;
  colorbarTitleText?: boolean | null;
  legendPosition?: boolean | null;
  legendText?: boolean | null;
  shapePosition?: boolean | null;
  titleText?: boolean | null;
}

/** The picture that the download button makes. */
export interface ImageOptions {
  format?: "jpeg" | "png" | "webp" | "svg" | null;
  filename?: string | null;
  width?: number | null;
  height?: number | null;
  scale?: number | null;
}

/** plotly.js's configuration of a graph: mode bar, zooming, editing, export. */
export interface GraphConfig {
  staticPlot?: boolean | null;
  plotlyServerURL?: string | null;
  editable?: boolean | null;
  editSelection?: boolean | null;
  edits?: GraphEdits | null;
  autosizable?: boolean | null;
  responsive?: boolean | null;
  queueLength?: number | null;
  fillFrame?: boolean | null;
  frameMargins?: number | null;
  scrollZoom?: boolean | null;
  doubleClick?: false | "reset" | "autosize" | "reset+autosize" | null;
  doubleClickDelay?: number | null;
  showTips?: boolean | null;
  showAxisDragHandles?: boolean | null;
  showAxisRangeEntryBoxes?: boolean | null;
  showLink?: boolean | null;
  sendData?: boolean | null;
  linkText?: string | null;
  displayModeBar?: boolean | "hover" | null;
  showSendToCloud?: boolean | null;
  showEditInChartStudio?: boolean | null;
  modeBarButtonsToRemove?: List<unknown> | null;
  modeBarButtonsToAdd?: List<unknown> | null;
  modeBarButtons?: unknown | null;
  toImageButtonOptions?: ImageOptions | null;
  displaylogo?: boolean | null;
  watermark?: boolean | null;
  plotGlPixelRatio?: number | null;
  topojsonURL?: string | null;
  mapboxAccessToken?: unknown | null;
  locale?: string | null;
  locales?: Record<string, unknown> | null;
  displayNotifier?: boolean | null;
}

/** A place on earth: degrees, metres above the sea, metres in a second, and how exact they are in metres. */
export interface Position {
  lat?: number | null;
  lon?: number | null;
  accuracy?: number | null;
  alt?: number | null;
  alt_accuracy?: number | null;
  heading?: number | null;
  speed?: number | null;
}

/** Why a position is not known: 1 if it is not allowed, 2 if it can't be found, 3 if that took too long. */
export interface PositionError {
  code?: number | null;
  message?: string | null;
}

/** A rectangle in pixels. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** What Dash tells of what a component waits for. */
export interface LoadingState {
  is_loading?: boolean | null;
  prop_name?: string | null;
  component_name?: string | null;
}

/** A cell of a table: its row on the page, its column among those that are shown, and their ids. */
export interface TableCell {
  row?: number | null;
  column?: number | null;
  row_id?: string | number | null;
  column_id?: string | null;
}

/** A cell that was edited: its row's place in the data frame and its `id` if it has one, its column, and what it holds and has held; or a row that was deleted. */
export interface TableEdit {
  row: number;
  row_id?: string | number | null;
  column_id?: string | null;
  value?: unknown | null;
  previous?: unknown | null;
  deleted?: boolean | null;
  timestamp?: number | null;
}

/** A column of a table. Where a prop takes a list, it has an item for each row of headers; `first` and `last` mean the topmost and the lowest row. */
export interface TableColumn {
  id: string;
  name: string | List<string>;
  type?: "any" | "numeric" | "text" | "datetime" | null;
  presentation?: "input" | "dropdown" | "markdown" | null;
  selectable?: boolean | List<boolean> | "first" | "last" | null;
  clearable?: boolean | List<boolean> | "first" | "last" | null;
  deletable?: boolean | List<boolean> | "first" | "last" | null;
  editable?: boolean | null;
  hideable?: boolean | List<boolean> | "first" | "last" | null;
  renamable?: boolean | List<boolean> | "first" | "last" | null;
  filter_options?: TableFilterOptions | null;
  format?: TableFormat | null;
  on_change?: TableOnChange | null;
  sort_as_null?: List<string | number | boolean> | null;
  validation?: TableValidation | null;
}

/** How numbers are written: signs of currency, decimals and groups. */
export interface TableLocale {
  symbol?: List<string> | null;
  decimal?: string | null;
  group?: string | null;
  grouping?: List<number> | null;
  numerals?: List<string> | null;
  percent?: string | null;
  separate_4digits?: boolean | null;
}

/** How a column's values are written: a specifier of d3-format, a unit (`prefix`), and what stands for no value (`nully`). */
export interface TableFormat {
  locale?: TableLocale | null;
  nully?: unknown | null;
  prefix?: number | null;
  specifier?: string | null;
}

/** What becomes of an edited value: it is made to fit the column's type, checked, or left; and what if that fails. */
export interface TableOnChange {
  action?: "coerce" | "none" | "validate" | null;
  failure?: "accept" | "default" | "reject" | null;
}

/** What an edited value may be: nothing, a year of two digits; and what takes the place of one that fails. */
export interface TableValidation {
  allow_null?: boolean | null;
  default?: unknown | null;
  allow_YY?: boolean | null;
}

/** How many columns of data stay in place, and whether the columns of buttons before them do. */
export interface FixedColumns {
  data?: number | null;
  headers?: boolean | null;
}

/** How many rows of data stay in place, and whether the headers and filters do. */
export interface FixedRows {
  data?: number | null;
  headers?: boolean | null;
}

/** Who filters, and whether rows must match the filters of all columns or of any. */
export interface TableFilterAction {
  type: "custom" | "native";
  operator?: "and" | "or" | null;
}

/** Whether a filter minds upper and lower case, and what stands in it when it is empty. */
export interface TableFilterOptions {
  case?: "sensitive" | "insensitive" | null;
  placeholder_text?: string | null;
}

/** A column to sort by. */
export interface TableSort {
  column_id: string;
  direction: "asc" | "desc";
}

/** One entry of a table's dropdown. */
export interface TableOption {
  label: string;
  value: number | string | boolean;
}

/** The options of a cell, and whether it can be emptied. */
export interface TableDropdown {
  clearable?: boolean | null;
  options: List<TableOption>;
}

/** The cells that options are for. */
export interface TableDropdownIf {
  column_id?: string | null;
  filter_query?: string | null;
}

/** The options of cells for which a condition holds. */
export interface TableDropdownConditional {
  clearable?: boolean | null;
  if?: TableDropdownIf | null;
  options: List<TableOption>;
}

/** What a tooltip says, after what delay and for how long, in milliseconds. */
export interface TableTooltip {
  delay?: number | null;
  duration?: number | null;
  type?: "text" | "markdown" | null;
  value: string;
}

/** A tooltip, and whether it is for the column's cells, its header or both. */
export interface TableTooltipOf {
  delay?: number | null;
  duration?: number | null;
  type?: "text" | "markdown" | null;
  use_with?: "both" | "data" | "header" | null;
  value: string;
}

/** The cells that a tooltip is for. */
export interface TableTooltipIf {
  column_id?: string | null;
  filter_query?: string | null;
  row_index?: number | "odd" | "even" | null;
}

/** A tooltip of cells for which a condition holds. */
export interface TableTooltipConditional {
  delay?: number | null;
  duration?: number | null;
  if: TableTooltipIf;
  type?: "text" | "markdown" | null;
  value: string;
}

/** How cells of Markdown are shown: where links open, and whether HTML in them counts. */
export interface TableMarkdownOptions {
  link_target?: string | "_blank" | "_parent" | "_self" | "_top" | null;
  html?: boolean | null;
}

/** A rule of CSS for what is inside a table. */
export interface TableRule {
  selector: string;
  rule: string;
}

/** A file to be saved: its name, and its content as text, as base64 text, or in pieces. */
export interface DownloadData {
  filename: string;
  content: string | PiecewiseContent;
  base64?: boolean | null;
  type?: string | null;
}

/** Content that the page fetches piece by piece: what stands for it there, and its bytes. */
export interface PiecewiseContent {
  download: string;
  size: number;
}

/** A file that was not uploaded; `message` is what the person was told. */
export interface RefusedFile {
  filename: string;
  size: number;
  reason: string;
  message: string;
}

/** A button; `n_clicks` counts how often it was pressed. */
export interface ButtonProps {
  /** What the button shows. */
  children?: ReactNode | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What it does in a form: submit it, reset it, or nothing by itself. @default "button" */
  type?: "submit" | "reset" | "button" | null;
  /** Take the focus when the page appears. */
  autoFocus?: boolean | null;
  /** Show it without letting it be pressed. */
  disabled?: boolean | null;
  /** Id of the form that it belongs to, when it does not stand in it. */
  form?: string | null;
  /** Address to which it submits the form. */
  formAction?: string | null;
  /** How it encodes the form's data. */
  formEncType?: string | null;
  /** HTTP method with which it submits the form. */
  formMethod?: string | null;
  /** Submit the form without checking its fields. */
  formNoValidate?: boolean | null;
  /** Where the answer to the submitted form is shown. */
  formTarget?: string | null;
  /** Name under which the value is sent when a form is submitted. */
  name?: string | null;
  /** Value sent with the form when this button submits it. */
  value?: string | number | List<string> | null;
  /** Key that focuses the element together with the browser's modifier keys. */
  accessKey?: string | null;
  /** Whether the content can be edited. */
  contentEditable?: boolean | "inherit" | null;
  /** Direction of the text: `ltr`, `rtl` or `auto`. */
  dir?: string | null;
  /** Whether it can be dragged. */
  draggable?: boolean | null;
  /** Do not show it. */
  hidden?: boolean | null;
  /** Language of the content, such as `en` or `de-CH`. */
  lang?: string | null;
  /** Role for assistive technology, where it differs from the element's own. */
  role?: string | null;
  /** Whether the browser may check spelling. */
  spellCheck?: boolean | null;
  /** CSS of the outermost element, with names in camelCase. */
  style?: CSSProperties | null;
  /** Place in the order of the Tab key; -1 leaves it out. */
  tabIndex?: number | null;
  /** Text that appears when the pointer rests on it. */
  title?: string | null;
  /** How often it has lost the focus. @default 0 */
  n_blur?: number | null;
  /** When it last lost the focus, in milliseconds since 1970; -1 if never. @default -1 */
  n_blur_timestamp?: number | null;
  /** How often it has been clicked. @default 0 */
  n_clicks?: number | null;
  /** When it was last clicked, in milliseconds since 1970; -1 if never. @default -1 */
  n_clicks_timestamp?: number | null;
}

/** A list of boxes of which any number can be ticked. */
export interface ChecklistProps {
  /** What can be chosen: plain values, dicts with `label` and `value`, or one dict from value to label; labels may be components. @default [] */
  options?: List<string | number | boolean | Option> | Record<string, ReactNode> | null;
  /** The values of the ticked options. @default [] */
  value?: List<string | number | boolean> | null;
  /** Put the options beside each other instead of below each other. @default false */
  inline?: boolean | null;
  /** CSS of the outermost element, with names in camelCase. */
  style?: CSSProperties | null;
  /** CSS of each box. @default {} */
  inputStyle?: CSSProperties | null;
  /** CSS classes of each box. @default "" */
  inputClassName?: string | null;
  /** CSS of each label. @default {} */
  labelStyle?: CSSProperties | null;
  /** CSS classes of each label. @default "" */
  labelClassName?: string | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. @default ["value"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** A button that copies text to the clipboard. */
export interface ClipboardProps {
  /** What stands on the button; without it, an icon. */
  children?: ReactNode | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What stands on the button for a second after it has copied; without it, a tick, or `children` if these are given. */
  copied_children?: ReactNode | null;
  /** Id of the component whose text is copied, or whose value if it is a field; without it, `content` is. @default None */
  target_id?: string | null;
  /** The text to copy. A callback of `n_clicks` may set it: what is copied waits for that. @default None */
  content?: string | null;
  /** How often it has been clicked; a callback that raises it has the text copied too. @default 0 */
  n_clicks?: number | null;
  /** The same as HTML, for programs that can paste it. @default None */
  html_content?: string | null;
  /** Text of the tooltip, and name of the button for screen readers. */
  title?: string | null;
  /** CSS of the button, with names in camelCase. */
  style?: CSSProperties | null;
  /** CSS classes of the button, separated by spaces. */
  className?: string | null;
}

/** Asks a question in a dialog, to be answered with OK or Cancel. */
export interface ConfirmDialogProps {
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** The question; line breaks are kept. */
  message?: string | null;
  /** How often the question was answered with OK. @default 0 */
  submit_n_clicks?: number | null;
  /** When it was last answered with OK, in milliseconds since 1970; -1 if never. @default -1 */
  submit_n_clicks_timestamp?: number | null;
  /** How often the question was answered with Cancel. @default 0 */
  cancel_n_clicks?: number | null;
  /** When it was last answered with Cancel, in milliseconds since 1970; -1 if never. @default -1 */
  cancel_n_clicks_timestamp?: number | null;
  /** Whether the question is on the screen: set it to True to ask; an answer sets it to False. */
  displayed?: boolean | null;
}

/** Asks a question in a dialog when what is in it is clicked. */
export interface ConfirmDialogProviderProps {
  /** What is clicked, such as a button. */
  children?: ReactNode | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** The question; line breaks are kept. */
  message?: string | null;
  /** How often the question was answered with OK. @default 0 */
  submit_n_clicks?: number | null;
  /** When it was last answered with OK, in milliseconds since 1970; -1 if never. @default -1 */
  submit_n_clicks_timestamp?: number | null;
  /** How often the question was answered with Cancel. @default 0 */
  cancel_n_clicks?: number | null;
  /** When it was last answered with Cancel, in milliseconds since 1970; -1 if never. @default -1 */
  cancel_n_clicks_timestamp?: number | null;
  /** Whether the question is on the screen: set it to True to ask; an answer sets it to False. */
  displayed?: boolean | null;
}

/** Two fields for the first and the last day of a range, typed or chosen in a calendar that opens on demand. */
export interface DatePickerRangeProps {
  /** The first day, `2024-02-29`; None if there is none. */
  start_date?: string | null;
  /** The last day; None if there is none. */
  end_date?: string | null;
  /** How many days the last day must come after the first, at least. @default 0 */
  minimum_nights?: number | null;
  /** Set the props as each day is chosen, or both when both are. @default "singledate" */
  updatemode?: "singledate" | "bothdates" | null;
  /** Text while there is no first day. @default Start date */
  start_date_placeholder_text?: string | null;
  /** Text while there is no last day. @default End date */
  end_date_placeholder_text?: string | null;
  /** HTML id of the first field. */
  start_date_id?: string | null;
  /** HTML id of the second field. */
  end_date_id?: string | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. @default ["start_date", "end_date"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Show it without letting it be changed. @default false */
  disabled?: boolean | null;
  /** CSS of the outermost element, with names in camelCase. */
  style?: CSSProperties | null;
  /** The first day that can be chosen. */
  min_date_allowed?: string | null;
  /** The last day that can be chosen. */
  max_date_allowed?: string | null;
  /** Further days that can't be chosen. @default [] */
  disabled_days?: List<string> | null;
  /** Text while no day is chosen, in a field that has none of its own. */
  placeholder?: string | null;
  /** A day of the month that the calendar shows when it is opened for the first time. @default that of the chosen day, else of today */
  initial_visible_month?: string | null;
  /** Offer a cross that clears the choice. @default false */
  clearable?: boolean | null;
  /** Open the calendar when the choice has been cleared. @default false */
  reopen_calendar_on_clear?: boolean | null;
  /** How a chosen day is written, and expected when typed, in moment.js's tokens: `D MMM YYYY`. @default as the locale writes dates in numbers */
  display_format?: string | null;
  /** The calendar's heading, in the same tokens: `MMMM YYYY`. @default menus of months and of years */
  month_format?: string | null;
  /** The day that weeks begin with; 0 is Sunday. @default as the locale has it; 0 in American English */
  first_day_of_week?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | null;
  /** Show the days of the months before and after in the first and last week. @default false */
  show_outside_days?: boolean | null;
  /** Leave the calendar open when the choice has been made. @default false */
  stay_open_on_select?: boolean | null;
  /** How several months are arranged. @default "horizontal" */
  calendar_orientation?: "vertical" | "horizontal" | null;
  /** How many months the calendar shows at once. @default 2 */
  number_of_months_shown?: number | null;
  /** Open the calendar as a dialog over the middle of the page. @default false */
  with_portal?: boolean | null;
  /** Open the calendar as a dialog that fills the page. @default false */
  with_full_screen_portal?: boolean | null;
  /** Width and height of a day in the calendar, in pixels. @default 34 */
  day_size?: number | null;
  /** Run from right to left, also where the locale does not. @default false */
  is_RTL?: boolean | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** A field for a day, typed or chosen in a calendar that opens on demand. */
export interface DatePickerSingleProps {
  /** The chosen day, `2024-02-29`; None if there is none. */
  date?: string | null;
  /** The first day that can be chosen. */
  min_date_allowed?: string | null;
  /** The last day that can be chosen. */
  max_date_allowed?: string | null;
  /** Further days that can't be chosen. @default [] */
  disabled_days?: List<string> | null;
  /** Text while no day is chosen. @default "Select Date" */
  placeholder?: string | null;
  /** A day of the month that the calendar shows when it is opened for the first time. @default that of the chosen day, else of today */
  initial_visible_month?: string | null;
  /** Offer a cross that clears the choice. @default false */
  clearable?: boolean | null;
  /** Open the calendar when the choice has been cleared. @default false */
  reopen_calendar_on_clear?: boolean | null;
  /** How a chosen day is written, and expected when typed, in moment.js's tokens: `D MMM YYYY`. @default as the locale writes dates in numbers */
  display_format?: string | null;
  /** The calendar's heading, in the same tokens: `MMMM YYYY`. @default menus of months and of years */
  month_format?: string | null;
  /** The day that weeks begin with; 0 is Sunday. @default as the locale has it; 0 in American English */
  first_day_of_week?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | null;
  /** Show the days of the months before and after in the first and last week. @default true */
  show_outside_days?: boolean | null;
  /** Leave the calendar open when the choice has been made. @default false */
  stay_open_on_select?: boolean | null;
  /** How several months are arranged. @default "horizontal" */
  calendar_orientation?: "vertical" | "horizontal" | null;
  /** How many months the calendar shows at once. @default 1 */
  number_of_months_shown?: number | null;
  /** Open the calendar as a dialog over the middle of the page. @default false */
  with_portal?: boolean | null;
  /** Open the calendar as a dialog that fills the page. @default false */
  with_full_screen_portal?: boolean | null;
  /** Width and height of a day in the calendar, in pixels. @default 34 */
  day_size?: number | null;
  /** Run from right to left, also where the locale does not. @default false */
  is_RTL?: boolean | null;
  /** Show it without letting it be changed. @default false */
  disabled?: boolean | null;
  /** CSS of the outermost element, with names in camelCase. */
  style?: CSSProperties | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. @default ["date"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** Has the browser save a file, each time that a callback sets `data`. */
export interface DownloadProps {
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** The file: what `dcc.send_file`, `send_bytes`, `send_string` or `send_data_frame` return, or a dict of `filename` and `content`. Each value that a callback sets is saved once; what the layout begins with is not. */
  data?: DownloadData | null;
  /** Whether `content` is base64 text of the file's bytes, where `data` does not say so itself. @default false */
  base64?: boolean | null;
  /** The file's MIME type, where `data` does not say so itself. @default "text/plain" */
  type?: string | null;
}

/** A list that opens on demand, to choose one entry or, with `multi`, several; it can be searched. */
export interface DropdownProps {
  /** What can be chosen: plain values, dicts with `label` and `value`, or one dict from value to label; labels may be components. */
  options?: List<string | number | boolean | Option> | Record<string, ReactNode> | null;
  /** The chosen value, or with `multi` the list of them; values that are no options are dropped. */
  value?: string | number | boolean | List<string | number | boolean> | null;
  /** Allow several values. @default false */
  multi?: boolean | null;
  /** Offer a cross that clears the choice. @default true */
  clearable?: boolean | null;
  /** Offer a field that narrows the options down by text. @default true */
  searchable?: boolean | null;
  /** What is typed in the search field. */
  search_value?: string | null;
  /** Text while nothing is chosen. */
  placeholder?: string | null;
  /** Show it without letting it be changed. @default false */
  disabled?: boolean | null;
  /** Close the list when an option has been chosen. @default the opposite of `multi` */
  closeOnSelect?: boolean | null;
  /** Height of an option in pixels; `auto` fits the label. @default "auto" */
  optionHeight?: number | "auto" | null;
  /** Largest height of the open list in pixels. @default 200 */
  maxHeight?: number | null;
  /** CSS of the outermost element, with names in camelCase. */
  style?: CSSProperties | null;
  /** The dropdown's own words, for translation. @default {"select_all": "Select All", "deselect_all": "Deselect All", "selected_count": "{num_selected} selected", "search": "Search", "clear_search": "Clear search", "clear_selection": "Clear selection", "no_options_found": "No options found"} */
  labels?: DropdownLabels | null;
  /** Send a choice of several values only when the list is closed. */
  debounce?: boolean | null;
  /** Order of what a search finds: best match first, or as the options are given. */
  search_order?: "index" | "original" | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. @default ["value"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** Tells where the device is, if the person at the page allows it. */
export interface GeolocationProps {
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** Date and time of the position by the device's clock, as `11/23/2026, 07:05:10 AM`. */
  local_date?: string | null;
  /** Time of the position, in milliseconds since 1970. */
  timestamp?: number | null;
  /** Where the device is; None while that is not known. */
  position?: Position | null;
  /** Why the position is not known; None if it is. @default None */
  position_error?: PositionError | null;
  /** Show an error to the person in a dialog. @default false */
  show_alert?: boolean | null;
  /** Set it to True to find the position anew; it becomes False again. @default false */
  update_now?: boolean | null;
  /** Ask for the best position that the device can find, which may take longer and more power. @default false */
  high_accuracy?: boolean | null;
  /** Milliseconds for which a position that is known already will do. @default 0 */
  maximum_age?: number | null;
  /** Milliseconds after which it is given up. @default Infinity */
  timeout?: number | null;
}

/** A plotly figure, and what the person does in it: hovering, clicking, selecting, zooming. */
export interface GraphProps {
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** Whether the figure follows the size of its place; `auto` does unless the figure has a size of its own. @default "auto" */
  responsive?: boolean | "auto" | null;
  /** The points that were clicked last. @default None */
  clickData?: Record<string, unknown> | null;
  /** The annotation that was clicked last. @default None */
  clickAnnotationData?: Record<string, unknown> | null;
  /** The points under the pointer. @default None */
  hoverData?: Record<string, unknown> | null;
  /** Set `hoverData` to None when the pointer leaves the points. @default false */
  clear_on_unhover?: boolean | null;
  /** The points of the last box or lasso selection, or of clicking with selection on. @default None */
  selectedData?: Record<string, unknown> | null;
  /** What zooming, panning or editing last changed in the layout, such as axis ranges. @default None */
  relayoutData?: Record<string, unknown> | null;
  /** Data to append to the traces: a dict from trace prop to lists, or [dict, trace indexes, maximum length]; cleared when done. @default None */
  extendData?: List<unknown> | Record<string, unknown> | null;
  /** As `extendData`, but in front of what is there. @default None */
  prependData?: List<unknown> | Record<string, unknown> | null;
  /** What the legend or an edit last changed in the traces: [changes, trace indexes]. @default None */
  restyleData?: List<unknown> | null;
  /** The figure: a plotly `Figure`, or a dict with `data`, `layout` and `frames`. @default {"data": [], "layout": {}, "frames": []} */
  figure?: FigureData | null;
  /** CSS of the place that the figure fills, such as its height. */
  style?: CSSProperties | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** Draw formulas between dollar signs in titles and labels. @default false */
  mathjax?: boolean | null;
  /** Move from the old figure to a new one, where plotly.js can. @default false */
  animate?: boolean | null;
  /** How `animate` moves: the options of `Plotly.animate`. @default {"frame": {"redraw": false}, "transition": {"duration": 750, "ease": "cubic-in-out"}} */
  animation_options?: Record<string, unknown> | null;
  /** plotly.js's configuration: mode bar, zooming, editing, export. @default {} */
  config?: GraphConfig | null;
}

/** A field for one line of text or a number. */
export interface InputProps {
  /** What the field holds; a number, or None while it is no valid number, if `type` is `number`. */
  value?: string | number | null;
  /** Kind of field. @default "text" */
  type?: "text" | "number" | "password" | "email" | "range" | "search" | "tel" | "url" | "hidden" | null;
  /** Wait until Enter or loss of focus before sending `value`; a number is a pause in typing, in seconds. @default false */
  debounce?: number | boolean | null;
  /** Text while the field is empty. */
  placeholder?: string | number | null;
  /** How often Enter has been pressed in it. @default 0 */
  n_submit?: number | null;
  /** When Enter was last pressed, in milliseconds since 1970; -1 if never. @default -1 */
  n_submit_timestamp?: number | null;
  /** Which keyboard a touch screen offers. @default "verbatim" */
  inputMode?:
    | "verbatim"
    | "latin"
    | "latin-name"
    | "latin-prose"
    | "full-width-latin"
    | "kana"
    | "katakana"
    | "numeric"
    | "tel"
    | "email"
    | "url"
    | null;
  /** What the browser may fill in by itself: `on`, `off` or a kind such as `email`. @default "off" */
  autoComplete?: string | null;
  /** Let it be read and copied but not changed. */
  readOnly?: boolean | "readOnly" | "readonly" | "READONLY" | null;
  /** Whether an enclosing form needs a value. */
  required?: boolean | "required" | "REQUIRED" | null;
  /** Take the focus when the page appears. */
  autoFocus?: boolean | "autoFocus" | "autofocus" | "AUTOFOCUS" | null;
  /** Show it without letting it be changed. */
  disabled?: boolean | "disabled" | "DISABLED" | null;
  /** Id of an `html.Datalist` whose options are suggested. */
  list?: string | null;
  /** Allow several e-mail addresses, separated by commas. */
  multiple?: boolean | null;
  /** Whether the browser may check spelling. */
  spellCheck?: boolean | null;
  /** Name under which the value is sent when a form is submitted. */
  name?: string | null;
  /** Smallest number that is valid. */
  min?: string | number | null;
  /** Largest number that is valid. */
  max?: string | number | null;
  /** Distance between valid numbers; `any` allows all. @default "any" */
  step?: string | number | null;
  /** Smallest number of characters. */
  minLength?: string | number | null;
  /** Largest number of characters. */
  maxLength?: string | number | null;
  /** Regular expression that the whole text must match to be valid. */
  pattern?: string | null;
  /** Where the selected text begins. */
  selectionStart?: string | null;
  /** Where the selected text ends. */
  selectionEnd?: string | null;
  /** Direction of the selection: `forward`, `backward` or `none`. */
  selectionDirection?: string | null;
  /** How often it has lost the focus. @default 0 */
  n_blur?: number | null;
  /** When it last lost the focus, in milliseconds since 1970; -1 if never. @default -1 */
  n_blur_timestamp?: number | null;
  /** Width of the field in characters. */
  size?: string | null;
  /** CSS of the outermost element, with names in camelCase. */
  style?: CSSProperties | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. @default ["value"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** A clock without a face: it raises `n_intervals` again and again, which triggers callbacks. */
export interface IntervalProps {
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** Milliseconds between two ticks. @default 1000 */
  interval?: number | null;
  /** Stop ticking. */
  disabled?: boolean | null;
  /** How often it has ticked. @default 0 */
  n_intervals?: number | null;
  /** Number of ticks after which it stops; -1 never stops, 0 never ticks. @default -1 */
  max_intervals?: number | null;
}

/** A link to another page of the app, which is shown without loading the browser's page anew. */
export interface LinkProps {
  /** What is clicked; without it, the address. */
  children?: ReactNode | null;
  /** The address: of a page of the app, or any other. */
  href: string;
  /** Where to open it; anything but `_self` is left to the browser, such as `_blank` for a new tab. */
  target?: string | null;
  /** Have the browser load the page anew. @default false */
  refresh?: boolean | null;
  /** Text of the tooltip. */
  title?: string | null;
  /** CSS classes of the link, separated by spaces. */
  className?: string | null;
  /** CSS of the link, with names in camelCase. */
  style?: CSSProperties | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** Accepted as Dash has it; nbdash has no use for it. */
  loading_state?: LoadingState | null;
}

/** Shows a spinner while anything in it waits for a callback. */
export interface LoadingProps {
  /** What is covered by the spinner while it waits. */
  children?: ReactNode | null;
  /** Which spinner. */
  type?: "graph" | "cube" | "circle" | "dot" | "default" | null;
  /** Cover the whole view instead of the content. */
  fullscreen?: boolean | null;
  /** Write beside the spinner what it waits for. */
  debug?: boolean | null;
  /** CSS of the spinner. */
  style?: CSSProperties | null;
  /** CSS classes of the element around the content. */
  parent_className?: string | null;
  /** CSS of the element around the content. */
  parent_style?: CSSProperties | null;
  /** CSS added to the content while it waits, such as a blur; without it the content is hidden. */
  overlay_style?: CSSProperties | null;
  /** Colour of the spinner. @default "var(--nb-accent)" */
  color?: string | null;
  /** Whether the spinner appears by itself, always or never. @default "auto" */
  display?: "auto" | "show" | "hide" | null;
  /** Milliseconds for which it stays at least, so that it does not flicker. @default 0 */
  delay_hide?: number | null;
  /** Milliseconds to wait before it appears. @default 0 */
  delay_show?: number | null;
  /** Show it until the first callbacks are done. @default true */
  show_initially?: boolean | null;
  /** What to wait for, from id to a prop, a list of props or `*`; without it, everything in it. */
  target_components?: Record<string, string | List<string>> | null;
  /** A component to show instead of the spinner. */
  custom_spinner?: ReactNode | null;
  /** CSS classes of the spinner. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
}

/** The address of the page, to read and to set. In a notebook the app has an address of its own. */
export interface LocationProps {
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id: string;
  /** The path: `/reports/2026`. */
  pathname?: string | null;
  /** The query with its question mark: `?country=Peru`; empty if there is none. */
  search?: string | null;
  /** The fragment with its number sign: `#totals`; empty if there is none. */
  hash?: string | null;
  /** The whole address. */
  href?: string | null;
  /** What happens when a callback sets the address: True loads the page anew; `callback-nav` goes there as a `Link` does; False changes the address and tells no other Location. @default true */
  refresh?: boolean | "callback-nav" | null;
}

/** Text in Markdown, with code blocks and, on request, formulas. */
export interface MarkdownProps {
  /** The text, or a list of lines. */
  children?: string | List<string> | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** Draw formulas between dollar signs. @default false */
  mathjax?: boolean | null;
  /** Let HTML in the text through; only for text that you trust. @default false */
  dangerously_allow_html?: boolean | null;
  /** Where links open, such as `_blank`. */
  link_target?: string | null;
  /** Remove the indentation that all lines share, so that the text may be indented with the code. @default true */
  dedent?: boolean | null;
  /** How code blocks are coloured. @default {} */
  highlight_config?: HighlightConfig | null;
  /** CSS of the outermost element, with names in camelCase. */
  style?: CSSProperties | null;
}

/** A list of options of which exactly one can be chosen. */
export interface RadioItemsProps {
  /** What can be chosen: plain values, dicts with `label` and `value`, or one dict from value to label; labels may be components. @default [] */
  options?: List<string | number | boolean | Option> | Record<string, ReactNode> | null;
  /** The value of the chosen option. */
  value?: string | number | boolean | null;
  /** Put the options beside each other instead of below each other. @default false */
  inline?: boolean | null;
  /** CSS of the outermost element, with names in camelCase. */
  style?: CSSProperties | null;
  /** CSS of each box. @default {} */
  inputStyle?: CSSProperties | null;
  /** CSS classes of each box. @default "" */
  inputClassName?: string | null;
  /** CSS of each label. @default {} */
  labelStyle?: CSSProperties | null;
  /** CSS classes of each label. @default "" */
  labelClassName?: string | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. @default ["value"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** A slider with several handles, most often two, to choose a range. */
export interface RangeSliderProps {
  /** Smallest value; without it, the smallest mark. */
  min?: number | null;
  /** Largest value; without it, the largest mark. */
  max?: number | null;
  /** Distance between values that can be chosen. None with `marks` given allows only the marks; without marks it is worked out from the range. @default None */
  step?: number | null;
  /** Labels on the rail, from value to text or to a dict with `label` and `style`. Without it they are worked out; None shows none. */
  marks?: Record<string, string | Mark> | null;
  /** The chosen numbers, one for each handle, ascending. */
  value?: List<number> | null;
  /** The numbers under the handles while one is dragged. */
  drag_value?: List<number> | null;
  /** Let handles pass each other. */
  allowCross?: boolean | null;
  /** Let a handle push its neighbours; a number is the distance that they keep. */
  pushable?: number | boolean | null;
  /** Show it without letting it be moved. */
  disabled?: boolean | null;
  /** Number of ranges, one less than handles. */
  count?: number | null;
  /** Put a dot at each step. */
  dots?: boolean | null;
  /** Colour the rail up to the handle, or between handles; False if the values have no order. */
  included?: boolean | null;
  /** Let the values run from right to left, or from top to bottom. */
  reverse?: boolean | null;
  /** When and where a handle shows its value, and how it is written. */
  tooltip?: Tooltip | null;
  /** Whether `value` follows on release or already while dragging. @default "mouseup" */
  updatemode?: "mouseup" | "drag" | null;
  /** Draw it upright. */
  vertical?: boolean | null;
  /** Height in pixels when upright. @default 400 */
  verticalHeight?: number | null;
  /** Offer number fields beside the rail in which the value can be typed. @default true */
  allow_direct_input?: boolean | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. @default ["value"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** A slider with one handle, to choose a number. */
export interface SliderProps {
  /** Smallest value; without it, the smallest mark. */
  min?: number | null;
  /** Largest value; without it, the largest mark. */
  max?: number | null;
  /** Distance between values that can be chosen. None with `marks` given allows only the marks; without marks it is worked out from the range. @default None */
  step?: number | null;
  /** Labels on the rail, from value to text or to a dict with `label` and `style`. Without it they are worked out; None shows none. */
  marks?: Record<string, string | Mark> | null;
  /** The chosen number. */
  value?: number | null;
  /** The number under the handle while it is dragged. */
  drag_value?: number | null;
  /** Show it without letting it be moved. */
  disabled?: boolean | null;
  /** Put a dot at each step. */
  dots?: boolean | null;
  /** Colour the rail up to the handle, or between handles; False if the values have no order. */
  included?: boolean | null;
  /** Let the values run from right to left, or from top to bottom. */
  reverse?: boolean | null;
  /** When and where a handle shows its value, and how it is written. */
  tooltip?: Tooltip | null;
  /** Whether `value` follows on release or already while dragging. @default "mouseup" */
  updatemode?: "mouseup" | "drag" | null;
  /** Draw it upright. */
  vertical?: boolean | null;
  /** Height in pixels when upright. @default 400 */
  verticalHeight?: number | null;
  /** Offer number fields beside the rail in which the value can be typed. @default true */
  allow_direct_input?: boolean | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. @default ["value"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** Keeps data in the page without showing it: for one visit, or in the browser's storage. */
export interface StoreProps {
  /** Name by which callbacks refer to the store, and under which the browser keeps its data. */
  id: string;
  /** Where the data lives: until the page is reloaded, for this browser tab, or for good. @default "memory" */
  storage_type?: "local" | "session" | "memory" | null;
  /** What is kept; anything that JSON can say. What the browser has kept wins over what the layout gives. */
  data?: unknown | null;
  /** Set it to True to empty the store. @default false */
  clear_data?: boolean | null;
  /** When the data last changed, in milliseconds since 1970; -1 if never. @default -1 */
  modified_timestamp?: number | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** One tab of a `Tabs`: its label, and what is shown while it is selected. */
export interface TabProps {
  /** What is shown while the tab is selected. */
  children?: ReactNode | null;
  /** What stands on the tab. */
  label?: ReactNode | null;
  /** Name of the tab in the `value` of its `Tabs`; without it, `tab-1`, `tab-2` and so on. */
  value?: string | null;
  /** Show the tab without letting it be selected. @default false */
  disabled?: boolean | null;
  /** CSS added when it is disabled. @default {"color": "var(--nb-text-muted)"} */
  disabled_style?: CSSProperties | null;
  /** CSS classes added when it is disabled. */
  disabled_className?: string | null;
  /** CSS classes of the tab. */
  className?: string | null;
  /** CSS classes added while it is selected. */
  selected_className?: string | null;
  /** CSS of the tab. */
  style?: CSSProperties | null;
  /** CSS added while it is selected. */
  selected_style?: CSSProperties | null;
  /** Width of the tab, in pixels or as CSS. */
  width?: string | number | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
}

/** A bar of tabs and the content of the selected one. */
export interface TabsProps {
  /** The `Tab` components. */
  children?: ReactNode | null;
  /** The `value` of the selected tab; at first that of the first tab, or `tab-1`. */
  value?: string | null;
  /** CSS classes of the content. */
  content_className?: string | null;
  /** CSS classes of the element around bar and content. */
  parent_className?: string | null;
  /** CSS of the tab bar. */
  style?: CSSProperties | null;
  /** CSS of the element around bar and content. */
  parent_style?: CSSProperties | null;
  /** CSS of the content. */
  content_style?: CSSProperties | null;
  /** Put the tabs below each other, beside the content. @default false */
  vertical?: boolean | null;
  /** Width of the app in pixels below which tabs that don't fit beside each other stand below each other; else their row scrolls. @default 800 */
  mobile_breakpoint?: number | null;
  /** Colours of the tab bar. @default {"border": "var(--nb-border)", "primary": "var(--nb-accent)", "background": "var(--nb-accent-soft)"} */
  colors?: TabColors | null;
  /** CSS classes of the tab bar. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. @default ["value"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** A field for several lines of text. */
export interface TextareaProps {
  /** The text. */
  value?: string | null;
  /** Take the focus when the page appears. */
  autoFocus?: string | null;
  /** Width in characters. */
  cols?: number | null;
  /** Show it without letting it be changed. */
  disabled?: boolean | "disabled" | "DISABLED" | null;
  /** Id of the form that it belongs to, when it does not stand in it. */
  form?: string | null;
  /** Largest number of characters. */
  maxLength?: number | null;
  /** Smallest number of characters. */
  minLength?: number | null;
  /** Name under which the value is sent when a form is submitted. */
  name?: string | null;
  /** Text while the field is empty. */
  placeholder?: string | null;
  /** Let it be read and copied but not changed. */
  readOnly?: boolean | "readOnly" | "readonly" | "READONLY" | null;
  /** Whether an enclosing form needs a value. */
  required?: boolean | "required" | "REQUIRED" | null;
  /** Height in lines. */
  rows?: number | null;
  /** How long lines are broken when a form is submitted: `soft`, `hard` or `off`. */
  wrap?: string | null;
  /** Key that focuses the element together with the browser's modifier keys. */
  accessKey?: string | null;
  /** Whether the content can be edited as rich text. */
  contentEditable?: boolean | null;
  /** Id of a menu for the right mouse button; no browser in use shows it. */
  contextMenu?: string | null;
  /** Direction of the text: `ltr`, `rtl` or `auto`. */
  dir?: string | null;
  /** Whether it can be dragged. */
  draggable?: boolean | null;
  /** Do not show it. */
  hidden?: string | null;
  /** Language of the content, such as `en` or `de-CH`. */
  lang?: string | null;
  /** Whether the browser may check spelling. */
  spellCheck?: boolean | null;
  /** CSS of the outermost element, with names in camelCase. */
  style?: CSSProperties | null;
  /** Place in the order of the Tab key; -1 leaves it out. */
  tabIndex?: number | null;
  /** Text that appears when the pointer rests on it. */
  title?: string | null;
  /** How often it has lost the focus. @default 0 */
  n_blur?: number | null;
  /** When it last lost the focus, in milliseconds since 1970; -1 if never. @default -1 */
  n_blur_timestamp?: number | null;
  /** How often it has been clicked. @default 0 */
  n_clicks?: number | null;
  /** When it was last clicked, in milliseconds since 1970; -1 if never. @default -1 */
  n_clicks_timestamp?: number | null;
  /** CSS classes of the outermost element, separated by spaces. */
  className?: string | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props that `persistence` keeps. */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

/** A box with an arrow, beside a point of a graph or any other rectangle. */
export interface TooltipProps {
  /** What stands in the box. */
  children?: ReactNode | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** CSS classes of the box, separated by spaces. @default "" */
  className?: string | null;
  /** CSS of the box, with names in camelCase. */
  style?: CSSProperties | null;
  /** The rectangle that it is about, as `hoverData` has it of a point, counted from the element that both are positioned in. */
  bbox?: Box | null;
  /** Whether it is shown, once it has a `bbox`. @default true */
  show?: boolean | null;
  /** The side of the rectangle on which it stands; where there is no room, it is the other. @default "right" */
  direction?: "top" | "right" | "bottom" | "left" | null;
  /** Colour of its border, as CSS. @default "var(--nb-border)" */
  border_color?: string | null;
  /** Colour of its background, as CSS. @default "var(--nb-raised)" */
  background_color?: string | null;
  /** What stands in it while it waits for a callback. @default "Loading..." */
  loading_text?: string | null;
  /** Its place among tooltips that lie over each other; it is above everything else. @default 1 */
  zindex?: number | null;
  /** Let the pointer reach what is in it; otherwise it reaches what is behind. @default false */
  targetable?: boolean | null;
}

/** A place for files: the person drops them there, or clicks and chooses some. They come in pieces, of any size. */
export interface UploadProps {
  /** What stands there; without it, a few words that say what to do. */
  children?: ReactNode | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** The file as text, `data:<type>;base64,...`, or with `multiple` a list. For large files take `file`: this text is made for callbacks that have it as an argument, and takes 1.3 times the memory of the file. @default None */
  contents?: string | List<string> | null;
  /** The file's name, or with `multiple` a list of names; in a folder, with the folders. @default None */
  filename?: string | List<string> | null;
  /** When the file was changed last, in seconds since 1970, or with `multiple` a list. @default None */
  last_modified?: number | List<number> | null;
  /** Which files are taken, separated by commas: extensions (`.csv`), media types (`text/csv`), or kinds (`image/*`). @default None: all files */
  accept?: string | null;
  /** Take no files. @default false */
  disabled?: boolean | null;
  /** Take files only by dropping: neither a click nor a key opens the dialog. @default false */
  disable_click?: boolean | null;
  /** Bytes that a file may have; -1 stands for any number. @default -1 */
  max_size?: number | null;
  /** Bytes that a file must have. @default 0 */
  min_size?: number | null;
  /** Take several files at once; `contents`, `file`, `filename` and `last_modified` are then lists. @default false */
  multiple?: boolean | null;
  /** Have the dialog choose a folder, of which all files are taken that `accept` names; needs `multiple`. A folder can be dropped wherever several files can. @default false */
  enable_folder_selection?: boolean | null;
  /** CSS classes, separated by spaces. */
  className?: string | null;
  /** CSS classes while files are held over it that it takes. */
  className_active?: string | null;
  /** CSS classes while files are held over it that it does not take. */
  className_reject?: string | null;
  /** CSS classes while it is disabled. */
  className_disabled?: string | null;
  /** CSS, with names in camelCase. Without `style` and `className` it is drawn as a box of its own. */
  style?: CSSProperties | null;
  /** CSS while files are held over it that it takes, in addition to `style`. @default a green outline */
  style_active?: CSSProperties | null;
  /** CSS while files are held over it that it does not take, in addition to `style`. @default a red outline */
  style_reject?: CSSProperties | null;
  /** CSS while it is disabled, in addition to `style`. @default paler */
  style_disabled?: CSSProperties | null;
  /** The file, open for reading bytes, with `.name`, `.size` and `.type` (`nbdash.files.UploadedFile`), or with `multiple` a list. It is on disk, so a file of any size takes no memory. nbdash's own. @default None */
  file?: unknown | null;
  /** The files of the last drop that were not taken, and why; None if all were. nbdash's own. @default None */
  refused?: List<RefusedFile> | null;
}

/** A table: rows of data that can be sorted, filtered, selected, edited, copied and exported. */
export interface DataTableProps {
  /** The rows: a list of dicts from column id to value, or a data frame of pandas, polars, pyarrow or any library that narwhals reads, which stays in the kernel. A row's key `id` names the row in the props that give row ids. */
  data?: List<Record<string, unknown>> | FrameData | null;
  /** The columns, each a dict with `id` and `name`; a list of names makes several rows of headers. Left out, they are made of the first row's keys. */
  columns?: List<TableColumn> | null;
  /** Let cells be edited; a column's own `editable` goes before. @default false */
  editable?: boolean | null;
  /** How many columns stay in place when the table is scrolled sideways; with `headers`, the columns of buttons and boxes before the data too. @default {"headers": false, "data": 0} */
  fixed_columns?: FixedColumns | null;
  /** How many rows stay in place when the table is scrolled; with `headers`, the headers and filters too. @default {"headers": false, "data": 0} */
  fixed_rows?: FixedRows | null;
  /** Let one column, or several, be selected in the headers; a column says with `selectable` in which of its header rows. @default false */
  column_selectable?: "single" | "multi" | false | null;
  /** Let cells be selected, with the pointer and the keyboard. @default true */
  cell_selectable?: boolean | null;
  /** Show a box at each row to select one of them, or several. @default false */
  row_selectable?: "single" | "multi" | false | null;
  /** Show a cross at each row that deletes it. */
  row_deletable?: boolean | null;
  /** The cell that has the keyboard: its row on the page, its column among those that are shown, and their ids. */
  active_cell?: TableCell | null;
  /** The cells that are selected, as a block around `active_cell`. @default [] */
  selected_cells?: List<TableCell> | null;
  /** The indices in `data` of the rows that are selected. @default [] */
  selected_rows?: List<number> | null;
  /** The ids of the columns that are selected. @default [] */
  selected_columns?: List<string> | null;
  /** The ids of the rows that are selected. @default [] */
  selected_row_ids?: List<string | number> | null;
  /** The corner of the selected block at which selecting began. */
  start_cell?: TableCell | null;
  /** The corner opposite of `start_cell`. */
  end_cell?: TableCell | null;
  /** What `data` was before the last edit. */
  data_previous?: List<Record<string, unknown>> | null;
  /** The ids of the columns that are not shown. */
  hidden_columns?: List<string> | null;
  /** Whether the active cell is being edited. */
  is_focused?: boolean | null;
  /** Show equal names that stand beside each other in a row of headers as one. */
  merge_duplicate_headers?: boolean | null;
  /** When the data were last edited, in milliseconds since 1970. */
  data_timestamp?: number | null;
  /** Copy the names of the columns too. @default false */
  include_headers_on_copy_paste?: boolean | null;
  /** Which columns an export has. @default "visible" */
  export_columns?: "all" | "visible" | null;
  /** Offer a button that saves the data as a file of this format. @default "none" */
  export_format?: "csv" | "xlsx" | "none" | null;
  /** What an export has as headers: nothing, ids, names, or names merged as on display (XLSX only). */
  export_headers?: "none" | "ids" | "names" | "display" | null;
  /** Who divides the rows into pages: a callback that hears of `page_current`, the page itself, or nobody. @default "native" */
  page_action?: "custom" | "native" | "none" | null;
  /** The page that is shown, counted from 0. @default 0 */
  page_current?: number | null;
  /** How many pages there are, where `page_action` is `custom`. */
  page_count?: number | null;
  /** How many rows a page has. @default 250 */
  page_size?: number | null;
  /** The filter, as in `{Year} > 2000 && {Country} contains land`. @default "" */
  filter_query?: string | null;
  /** Who filters: a callback that hears of `filter_query`, the page itself, or nobody. As a dict, also whether rows must match the filters of all columns or of any. @default "none" */
  filter_action?: TableFilterAction | "custom" | "native" | "none" | null;
  /** Whether filters mind upper and lower case, and what stands in an empty filter; a column's own `filter_options` go before. @default {} */
  filter_options?: TableFilterOptions | null;
  /** Who sorts: a callback that hears of `sort_by`, the page itself, or nobody. @default "none" */
  sort_action?: "custom" | "native" | "none" | null;
  /** Sort by one column, or by several. @default "single" */
  sort_mode?: "single" | "multi" | null;
  /** The columns to sort by, the first one first, each with `asc` or `desc`. @default [] */
  sort_by?: List<TableSort> | null;
  /** Values that are sorted as if there were none: last, in either direction. @default [] */
  sort_as_null?: List<string | number | boolean> | null;
  /** The options of cells in columns whose `presentation` is `dropdown`, by column id. @default {} */
  dropdown?: Record<string, TableDropdown> | null;
  /** Options of cells for which a condition holds. @default [] */
  dropdown_conditional?: List<TableDropdownConditional> | null;
  /** Options of single cells: for each row a dict by column id. @default [] */
  dropdown_data?: List<Record<string, TableDropdown>> | null;
  /** Tooltips of all cells of a column, by column id. @default {} */
  tooltip?: Record<string, string | TableTooltipOf> | null;
  /** Tooltips of cells for which a condition holds. @default [] */
  tooltip_conditional?: List<TableTooltipConditional> | null;
  /** Tooltips of single cells: for each row a dict by column id. @default [] */
  tooltip_data?: List<Record<string, string | TableTooltip>> | null;
  /** Tooltips of headers, by column id; a list has one for each row of headers. @default {} */
  tooltip_header?: Record<string, string | TableTooltip | List<null | string | TableTooltip>> | null;
  /** How long the pointer rests before a tooltip shows, in milliseconds. @default 350 */
  tooltip_delay?: number | null;
  /** How long a tooltip is shown, in milliseconds; None: as long as the pointer rests. @default 2000 */
  tooltip_duration?: number | null;
  /** How numbers are written where a column's `format` says nothing of it: the language's, unless given. */
  locale_format?: TableLocale | null;
  /** Draw no lines between columns. @default false */
  style_as_list_view?: boolean | null;
  /** Make the table as wide as its place. @default true */
  fill_width?: boolean | null;
  /** How cells of Markdown are shown: where links open, and whether HTML in them counts. @default {"link_target": "_blank", "html": false} */
  markdown_options?: TableMarkdownOptions | null;
  /** Rules of CSS for what is inside the table. @default [] */
  css?: List<TableRule> | null;
  /** CSS of what is around the table, such as its height. @default {} */
  style_table?: CSSProperties | null;
  /** CSS of all cells, headers and filters included. */
  style_cell?: CSSProperties | null;
  /** CSS of the cells of data. */
  style_data?: CSSProperties | null;
  /** CSS of the filters. */
  style_filter?: CSSProperties | null;
  /** CSS of the headers. */
  style_header?: CSSProperties | null;
  /** CSS of cells, headers and filters for which a condition (`if`) holds. @default [] */
  style_cell_conditional?: List<Record<string, unknown>> | null;
  /** CSS of cells of data for which a condition (`if`) holds. @default [] */
  style_data_conditional?: List<Record<string, unknown>> | null;
  /** CSS of filters for which a condition (`if`) holds. @default [] */
  style_filter_conditional?: List<Record<string, unknown>> | null;
  /** CSS of headers for which a condition (`if`) holds. @default [] */
  style_header_conditional?: List<Record<string, unknown>> | null;
  /** Draw only the rows in sight; rows are then of one height. @default false */
  virtualization?: boolean | null;
  /** `filter_query` as a tree: `type`, `subType`, `value`, `left` and `right`. */
  derived_filter_query_structure?: Record<string, unknown> | null;
  /** The rows of the page that is shown. @default [] */
  derived_viewport_data?: List<Record<string, unknown>> | null;
  /** Their indices in `data`. @default [] */
  derived_viewport_indices?: List<number> | null;
  /** Their ids. @default [] */
  derived_viewport_row_ids?: List<string | number> | null;
  /** The selected columns that are shown. */
  derived_viewport_selected_columns?: List<string> | null;
  /** The selected rows among those of the page, counted on the page. @default [] */
  derived_viewport_selected_rows?: List<number> | null;
  /** Their ids. @default [] */
  derived_viewport_selected_row_ids?: List<string | number> | null;
  /** The rows of all pages, filtered and sorted. @default [] */
  derived_virtual_data?: List<Record<string, unknown>> | null;
  /** Their indices in `data`. @default [] */
  derived_virtual_indices?: List<number> | null;
  /** Their ids. @default [] */
  derived_virtual_row_ids?: List<string | number> | null;
  /** The selected rows among those of all pages, counted after filtering and sorting. @default [] */
  derived_virtual_selected_rows?: List<number> | null;
  /** Their ids. @default [] */
  derived_virtual_selected_row_ids?: List<string | number> | null;
  /** Name by which callbacks refer to the component: a string, or a dict for pattern matching. */
  id?: string | null;
  /** What Dash tells of what a component waits for; passed over, since the table knows itself. */
  loading_state?: LoadingState | null;
  /** If given, what the person set is kept in the browser and comes back on the next visit; changing it starts afresh. */
  persistence?: string | number | boolean | null;
  /** The props, and parts of props, that `persistence` keeps. @default ["columns.name", "filter_query", "hidden_columns", "page_current", "selected_columns", "selected_rows", "sort_by"] */
  persisted_props?: List<string> | null;
  /** Where `persistence` keeps them: for good, for this browser tab, or until the page is reloaded. @default "local" */
  persistence_type?: "local" | "session" | "memory" | null;
  /** Of a table of a data frame: the cells that the last change has edited, and the rows that it has deleted. */
  data_edits?: List<TableEdit> | null;
  /** Only rows are shown in which each of these words stands in some column, whatever the case. @default None */
  search?: string | null;
  /** What of it lives in the page's address: True for what `persistence` keeps, under the component's id; the name of the query parameter; or a dict of such names by prop. @default false */
  url?: boolean | string | Record<string, string | boolean> | null;
}

export type ChunkName = "html" | "basic" | "page" | "inputs" | "dropdown" | "markdown" | "graph" | "dates" | "display" | "table" | "files";

export type Parameter =
  | "text"
  | "date"
  | "number"
  | "entry"
  | "scalar"
  | "choice"
  | "list"
  | "texts"
  | "numbers"
  | "json";

export interface ComponentSchema {
  chunk: ChunkName;
  /** Paths of the props that hold components: `a`, `a.b`, `a[]` (every item), `a{}` (every value). */
  nodeProps: readonly string[];
  /** The props that the person in front of the page may set. */
  sets: readonly string[];
  /** What `persistence` keeps of it unless `persisted_props` says otherwise. */
  persisted?: readonly string[];
  /** The props that can live in the page's address, and how each is written there (parameters.ts). */
  url?: Readonly<Record<string, Parameter>>;
  /** The HTML element, if the component is just that. */
  tag?: string;
}

export const SCHEMA: Record<string, ComponentSchema> = {
  "dash_core_components.Button": {
    chunk: "basic",
    nodeProps: ["children"],
    sets: ["n_blur", "n_blur_timestamp", "n_clicks", "n_clicks_timestamp"],
  },
  "dash_core_components.Checklist": {
    chunk: "inputs",
    nodeProps: ["options[].label", "options{}"],
    sets: ["value"],
    persisted: ["value"],
    url: { value: "list" },
  },
  "dash_core_components.Clipboard": {
    chunk: "page",
    nodeProps: ["children", "copied_children"],
    sets: ["n_clicks"],
  },
  "dash_core_components.ConfirmDialog": {
    chunk: "page",
    nodeProps: [],
    sets: [
      "submit_n_clicks",
      "submit_n_clicks_timestamp",
      "cancel_n_clicks",
      "cancel_n_clicks_timestamp",
      "displayed",
    ],
  },
  "dash_core_components.ConfirmDialogProvider": {
    chunk: "page",
    nodeProps: ["children"],
    sets: [
      "submit_n_clicks",
      "submit_n_clicks_timestamp",
      "cancel_n_clicks",
      "cancel_n_clicks_timestamp",
      "displayed",
    ],
  },
  "dash_core_components.DatePickerRange": {
    chunk: "dates",
    nodeProps: [],
    sets: ["start_date", "end_date"],
    persisted: ["start_date", "end_date"],
    url: { start_date: "date", end_date: "date" },
  },
  "dash_core_components.DatePickerSingle": {
    chunk: "dates",
    nodeProps: [],
    sets: ["date"],
    persisted: ["date"],
    url: { date: "date" },
  },
  "dash_core_components.Download": { chunk: "files", nodeProps: [], sets: [] },
  "dash_core_components.Dropdown": {
    chunk: "dropdown",
    nodeProps: ["options[].label", "options{}"],
    sets: ["value", "search_value"],
    persisted: ["value"],
    url: { value: "choice" },
  },
  "dash_core_components.Geolocation": {
    chunk: "page",
    nodeProps: [],
    sets: ["local_date", "timestamp", "position", "position_error", "update_now"],
  },
  "dash_core_components.Graph": {
    chunk: "graph",
    nodeProps: [],
    sets: [
      "clickData",
      "clickAnnotationData",
      "hoverData",
      "selectedData",
      "relayoutData",
      "extendData",
      "prependData",
      "restyleData",
      "figure",
    ],
  },
  "dash_core_components.Input": {
    chunk: "inputs",
    nodeProps: [],
    sets: ["value", "n_submit", "n_submit_timestamp", "n_blur", "n_blur_timestamp"],
    persisted: ["value"],
    url: { value: "entry" },
  },
  "dash_core_components.Interval": { chunk: "basic", nodeProps: [], sets: ["n_intervals"] },
  "dash_core_components.Link": { chunk: "page", nodeProps: ["children"], sets: [] },
  "dash_core_components.Loading": { chunk: "basic", nodeProps: ["children", "custom_spinner"], sets: [] },
  "dash_core_components.Location": {
    chunk: "page",
    nodeProps: [],
    sets: ["pathname", "search", "hash", "href"],
  },
  "dash_core_components.Markdown": { chunk: "markdown", nodeProps: [], sets: [] },
  "dash_core_components.RadioItems": {
    chunk: "inputs",
    nodeProps: ["options[].label", "options{}"],
    sets: ["value"],
    persisted: ["value"],
    url: { value: "scalar" },
  },
  "dash_core_components.RangeSlider": {
    chunk: "inputs",
    nodeProps: [],
    sets: ["value", "drag_value"],
    persisted: ["value"],
    url: { value: "numbers" },
  },
  "dash_core_components.Slider": {
    chunk: "inputs",
    nodeProps: [],
    sets: ["value", "drag_value"],
    persisted: ["value"],
    url: { value: "number" },
  },
  "dash_core_components.Store": {
    chunk: "basic",
    nodeProps: [],
    sets: ["data", "modified_timestamp"],
    url: { data: "json" },
  },
  "dash_core_components.Tab": { chunk: "basic", nodeProps: ["children", "label"], sets: [] },
  "dash_core_components.Tabs": {
    chunk: "basic",
    nodeProps: ["children"],
    sets: ["value"],
    persisted: ["value"],
    url: { value: "text" },
  },
  "dash_core_components.Textarea": {
    chunk: "inputs",
    nodeProps: [],
    sets: ["value", "n_blur", "n_blur_timestamp", "n_clicks", "n_clicks_timestamp"],
    url: { value: "text" },
  },
  "dash_core_components.Tooltip": { chunk: "page", nodeProps: ["children"], sets: [] },
  "dash_core_components.Upload": {
    chunk: "files",
    nodeProps: ["children"],
    sets: ["contents", "filename", "last_modified", "file", "refused"],
  },
  "dash_table.DataTable": {
    chunk: "table",
    nodeProps: [],
    sets: [
      "data",
      "columns",
      "active_cell",
      "selected_cells",
      "selected_rows",
      "selected_columns",
      "selected_row_ids",
      "start_cell",
      "end_cell",
      "data_previous",
      "hidden_columns",
      "is_focused",
      "data_timestamp",
      "page_current",
      "filter_query",
      "sort_by",
      "derived_filter_query_structure",
      "derived_viewport_data",
      "derived_viewport_indices",
      "derived_viewport_row_ids",
      "derived_viewport_selected_columns",
      "derived_viewport_selected_rows",
      "derived_viewport_selected_row_ids",
      "derived_virtual_data",
      "derived_virtual_indices",
      "derived_virtual_row_ids",
      "derived_virtual_selected_rows",
      "derived_virtual_selected_row_ids",
      "data_edits",
    ],
    persisted: [
      "columns.name",
      "filter_query",
      "hidden_columns",
      "page_current",
      "selected_columns",
      "selected_rows",
      "sort_by",
    ],
    url: {
      selected_rows: "numbers",
      selected_columns: "texts",
      hidden_columns: "texts",
      page_current: "number",
      filter_query: "text",
      sort_by: "json",
    },
  },
  "dash_html_components.A": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "a",
  },
  "dash_html_components.Abbr": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "abbr",
  },
  "dash_html_components.Acronym": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "acronym",
  },
  "dash_html_components.Address": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "address",
  },
  "dash_html_components.Area": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "area",
  },
  "dash_html_components.Article": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "article",
  },
  "dash_html_components.Aside": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "aside",
  },
  "dash_html_components.Audio": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "audio",
  },
  "dash_html_components.B": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "b",
  },
  "dash_html_components.Base": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "base",
  },
  "dash_html_components.Basefont": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "basefont",
  },
  "dash_html_components.Bdi": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "bdi",
  },
  "dash_html_components.Bdo": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "bdo",
  },
  "dash_html_components.Big": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "big",
  },
  "dash_html_components.Blink": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "blink",
  },
  "dash_html_components.Blockquote": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "blockquote",
  },
  "dash_html_components.Br": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "br",
  },
  "dash_html_components.Button": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "button",
  },
  "dash_html_components.Canvas": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "canvas",
  },
  "dash_html_components.Caption": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "caption",
  },
  "dash_html_components.Center": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "center",
  },
  "dash_html_components.Cite": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "cite",
  },
  "dash_html_components.Code": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "code",
  },
  "dash_html_components.Col": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "col",
  },
  "dash_html_components.Colgroup": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "colgroup",
  },
  "dash_html_components.Content": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "content",
  },
  "dash_html_components.Data": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "data",
  },
  "dash_html_components.Datalist": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "datalist",
  },
  "dash_html_components.Dd": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "dd",
  },
  "dash_html_components.Del": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "del",
  },
  "dash_html_components.Details": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "details",
  },
  "dash_html_components.Dfn": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "dfn",
  },
  "dash_html_components.Dialog": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "dialog",
  },
  "dash_html_components.Div": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "div",
  },
  "dash_html_components.Dl": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "dl",
  },
  "dash_html_components.Dt": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "dt",
  },
  "dash_html_components.Em": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "em",
  },
  "dash_html_components.Embed": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "embed",
  },
  "dash_html_components.Fieldset": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "fieldset",
  },
  "dash_html_components.Figcaption": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "figcaption",
  },
  "dash_html_components.Figure": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "figure",
  },
  "dash_html_components.Font": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "font",
  },
  "dash_html_components.Footer": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "footer",
  },
  "dash_html_components.Form": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "form",
  },
  "dash_html_components.Frame": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "frame",
  },
  "dash_html_components.Frameset": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "frameset",
  },
  "dash_html_components.H1": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "h1",
  },
  "dash_html_components.H2": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "h2",
  },
  "dash_html_components.H3": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "h3",
  },
  "dash_html_components.H4": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "h4",
  },
  "dash_html_components.H5": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "h5",
  },
  "dash_html_components.H6": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "h6",
  },
  "dash_html_components.Header": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "header",
  },
  "dash_html_components.Hgroup": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "hgroup",
  },
  "dash_html_components.Hr": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "hr",
  },
  "dash_html_components.I": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "i",
  },
  "dash_html_components.Iframe": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "iframe",
  },
  "dash_html_components.Img": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "img",
  },
  "dash_html_components.Ins": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "ins",
  },
  "dash_html_components.Kbd": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "kbd",
  },
  "dash_html_components.Keygen": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "keygen",
  },
  "dash_html_components.Label": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "label",
  },
  "dash_html_components.Legend": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "legend",
  },
  "dash_html_components.Li": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "li",
  },
  "dash_html_components.Link": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "link",
  },
  "dash_html_components.Main": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "main",
  },
  "dash_html_components.MapEl": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "map",
  },
  "dash_html_components.Mark": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "mark",
  },
  "dash_html_components.Marquee": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "marquee",
  },
  "dash_html_components.Meta": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "meta",
  },
  "dash_html_components.Meter": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "meter",
  },
  "dash_html_components.Nav": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "nav",
  },
  "dash_html_components.Nobr": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "nobr",
  },
  "dash_html_components.Noscript": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "noscript",
  },
  "dash_html_components.ObjectEl": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "object",
  },
  "dash_html_components.Ol": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "ol",
  },
  "dash_html_components.Optgroup": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "optgroup",
  },
  "dash_html_components.Option": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "option",
  },
  "dash_html_components.Output": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "output",
  },
  "dash_html_components.P": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "p",
  },
  "dash_html_components.Param": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "param",
  },
  "dash_html_components.Picture": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "picture",
  },
  "dash_html_components.Plaintext": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "plaintext",
  },
  "dash_html_components.Pre": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "pre",
  },
  "dash_html_components.Progress": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "progress",
  },
  "dash_html_components.Q": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "q",
  },
  "dash_html_components.Rb": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "rb",
  },
  "dash_html_components.Rp": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "rp",
  },
  "dash_html_components.Rt": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "rt",
  },
  "dash_html_components.Rtc": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "rtc",
  },
  "dash_html_components.Ruby": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "ruby",
  },
  "dash_html_components.S": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "s",
  },
  "dash_html_components.Samp": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "samp",
  },
  "dash_html_components.Script": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "script",
  },
  "dash_html_components.Section": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "section",
  },
  "dash_html_components.Select": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "select",
  },
  "dash_html_components.Shadow": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "shadow",
  },
  "dash_html_components.Slot": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "slot",
  },
  "dash_html_components.Small": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "small",
  },
  "dash_html_components.Source": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "source",
  },
  "dash_html_components.Spacer": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "spacer",
  },
  "dash_html_components.Span": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "span",
  },
  "dash_html_components.Strike": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "strike",
  },
  "dash_html_components.Strong": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "strong",
  },
  "dash_html_components.Sub": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "sub",
  },
  "dash_html_components.Summary": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "summary",
  },
  "dash_html_components.Sup": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "sup",
  },
  "dash_html_components.Table": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "table",
  },
  "dash_html_components.Tbody": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "tbody",
  },
  "dash_html_components.Td": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "td",
  },
  "dash_html_components.Template": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "template",
  },
  "dash_html_components.Textarea": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "textarea",
  },
  "dash_html_components.Tfoot": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "tfoot",
  },
  "dash_html_components.Th": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "th",
  },
  "dash_html_components.Thead": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "thead",
  },
  "dash_html_components.Time": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "time",
  },
  "dash_html_components.Title": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "title",
  },
  "dash_html_components.Tr": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "tr",
  },
  "dash_html_components.Track": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "track",
  },
  "dash_html_components.U": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "u",
  },
  "dash_html_components.Ul": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "ul",
  },
  "dash_html_components.Var": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "var",
  },
  "dash_html_components.Video": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "video",
  },
  "dash_html_components.Wbr": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "wbr",
  },
  "dash_html_components.Xmp": {
    chunk: "html",
    nodeProps: ["children"],
    sets: ["n_clicks", "n_clicks_timestamp"],
    tag: "xmp",
  },
};
