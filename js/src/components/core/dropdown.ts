/** The chunk that holds Dropdown, with its list and keyboard libraries. */
export { Dropdown } from "./dropdown/dropdown";
