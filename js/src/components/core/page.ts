/** The chunk of components that reach beyond the app: the page's address, dialogs, the clipboard, the device. */
export { Clipboard } from "./clipboard/clipboard";
export { ConfirmDialog } from "./confirm/confirm-dialog";
export { ConfirmDialogProvider } from "./confirm/confirm-dialog-provider";
export { DevtoolPage } from "./devtool-page";
export { Geolocation } from "./geolocation/geolocation";
export { Link } from "./link/link";
export { Location } from "./location/location";
export { PageContent } from "./page-content/page-content";
export { Tooltip } from "./tooltip/tooltip";
