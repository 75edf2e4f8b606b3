// The extension's icons, drawn like JupyterLab's own: 16 units wide, coloured by its theme.
import { LabIcon } from "@jupyterlab/ui-components";

function icon(name: string, paths: string): LabIcon {
  const svgstr = `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 16 16"><g class="jp-icon3" fill="#616161">${paths}</g></svg>`;
  return new LabIcon({ name: `nbdash:${name}`, svgstr });
}

/** A board with a slider and bars. */
export const appIcon = icon(
  "app",
  '<path d="M2.5 1A1.5 1.5 0 0 0 1 2.5v11A1.5 1.5 0 0 0 2.5 15h11a1.5 1.5 0 0 0 1.5-1.5v-11A1.5 1.5 0 0 0 13.5 1zm0 1.2h11c.2 0 .3.1.3.3v11c0 .2-.1.3-.3.3h-11c-.2 0-.3-.1-.3-.3v-11c0-.2.1-.3.3-.3z"/>' +
    '<path d="M4 4.4h2.1a1.5 1.5 0 0 1 2.8 0H12v1.2H8.9a1.5 1.5 0 0 1-2.8 0H4zM4 9.5h1.8V12H4zm3.1-1.2h1.8V12H7.1zm3.1 1.7H12v2h-1.8z"/>',
);

/** Two columns, the right one filled. */
export const besideIcon = icon(
  "beside",
  '<path d="M2.5 2A1.5 1.5 0 0 0 1 3.5v9A1.5 1.5 0 0 0 2.5 14h11a1.5 1.5 0 0 0 1.5-1.5v-9A1.5 1.5 0 0 0 13.5 2zm0 1.2h5v9.6h-5a.3.3 0 0 1-.3-.3v-9c0-.2.1-.3.3-.3z"/>',
);

/** A frame with an arrow out of it. */
export const browserIcon = icon(
  "browser",
  '<path d="M9.5 1.5H15V7h-1.3V3.7L8 9.4 7.1 8.5l5.7-5.7H9.5z"/>' +
    '<path d="M2.5 3H7v1.2H2.5a.3.3 0 0 0-.3.3v9c0 .2.1.3.3.3h9c.2 0 .3-.1.3-.3V9H13v4.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 1 13.5v-9A1.5 1.5 0 0 1 2.5 3z"/>',
);

/** An arrow up, out of a tray. */
export const exportIcon = icon(
  "export",
  '<path d="M8 1l4 4-.9.9-2.5-2.5V10.5H7.4V3.4L4.9 5.9 4 5z"/><path d="M2 9h1.2v4c0 .2.1.3.3.3h9c.2 0 .3-.1.3-.3V9H14v4a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 13z"/>',
);
