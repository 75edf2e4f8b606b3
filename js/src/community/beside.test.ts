import { expect, it } from "vitest";
import { dressWhatStandsBeside } from "./beside";

it("what comes to stand beside the app looks like it, also when its classes are written anew", async () => {
  document.documentElement.className = "nbdash-page";
  const app = document.createElement("div");
  app.className = "nbdash";
  document.body.append(app);
  dressWhatStandsBeside();
  const [dialog, script, within] = ["div", "script", "div"].map((name) => document.createElement(name));
  document.body.append(dialog as Element, script as Element);
  app.append(within as Element);
  await expect.poll(() => dialog?.className).toBe("nbdash nbdash-beside");
  if (dialog) dialog.className = "modal show";
  await expect.poll(() => dialog?.className).toBe("modal show nbdash nbdash-beside");
  expect([app.className, script?.className, within?.className]).toEqual(["nbdash", "", ""]);
});
