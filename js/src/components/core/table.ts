/** The chunk of DataTable. */
export { DataTable } from "../table/data-table";
