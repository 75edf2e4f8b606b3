// The JupyterLab extension as the page knows it: `globalThis.nbdashExtension`, where its files are and which they are.
//
// It says so itself when JupyterLab loads it (lab/container.ts), before any notebook is shown. So nobody has to ask the
// server for files that it may not have, and each failed attempt of which would stand in the console.
import { PROTOCOL, VERSION } from "../protocol/version";

export interface Extension {
  protocol: number;
  /** Of the nbdash that it was built with. */
  version: string;
  /** Of its folder of static files, with a slash at the end. */
  url: string;
  /** Its widget module; the name holds the content's hash, and so stands for the whole build. */
  widget: string;
}

declare global {
  var nbdashExtension: Extension | undefined;
}

/** For the extension: tell the page where it is. `script` is the address of one of its files. */
export function announceExtension(script: string, widget: string): void {
  globalThis.nbdashExtension = {
    protocol: PROTOCOL,
    version: VERSION,
    url: new URL(".", new URL(script, document.baseURI)).href,
    widget,
  };
}
