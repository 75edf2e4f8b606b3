/** The chunk that holds the date pickers; the calendar itself comes when it is about to be opened. */
export { DatePickerRange } from "./date-picker/range";
export { DatePickerSingle } from "./date-picker/single";
