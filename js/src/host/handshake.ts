// The JupyterLab extension and the kernel may be of two environments, and so of two versions. Where what one says the
// other could misread, the person is told which environment to bring up to the other, and how.
// What the kernel says to a tab is in nbdash/protocol/version.py, in the same words.
import type { LiveApp } from "./apps";
import type { Extension } from "./extension";

export interface Mismatch {
  title: string;
  message: string;
  /** What to run. */
  command: string;
}

/** What is to be said beside `app`; null if the two understand each other. */
export function mismatch(
  app: Pick<LiveApp, "protocol" | "model">,
  extension: Pick<Extension, "protocol" | "version"> | undefined = globalThis.nbdashExtension,
): Mismatch | null {
  if (extension === undefined || extension.protocol === app.protocol) return null;
  const { version = null } = (app.model?.get("_app") ?? {}) as { version?: string }; // as AppWidget writes it
  const isOlder = extension.protocol < app.protocol;
  const advice = isOlder
    ? "Update nbdash in the environment that JupyterLab runs in, start JupyterLab again, reload this page:"
    : "Update nbdash in the kernel's environment by this line in a cell, then restart the kernel:";
  return {
    title: "This page and its kernel are of two versions of nbdash",
    message:
      `JupyterLab's extension speaks protocol ${extension.protocol} (nbdash ${extension.version}), ` +
      `the kernel ${app.protocol} (nbdash ${version ?? "of an unknown version"}). ${advice}`,
    command: isOlder
      ? `pip install ${requirement(version)}`
      : `%pip install ${requirement(extension.version)}`,
  };
}

function requirement(version: string | null): string {
  return version === null ? "--upgrade nbdash" : `"nbdash==${version}"`;
}
