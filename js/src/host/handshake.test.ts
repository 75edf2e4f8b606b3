import { expect, it } from "vitest";
import { TestModel } from "../test/model";
import { mismatch } from "./handshake";

const app = (protocol: number, state: object = { version: "1.4.0" }) => ({
  protocol,
  model: new TestModel({ _app: state }),
});

it("nothing is said where both speak the same protocol, or where there is no extension", () => {
  expect(mismatch(app(3), { protocol: 3, version: "1.3.0" })).toBeNull();
  expect(mismatch(app(3), undefined)).toBeNull();
});

it("an older extension is to be brought up to the kernel's version, where JupyterLab runs", () => {
  const said = mismatch(app(4), { protocol: 3, version: "1.3.0" });
  expect(said?.command).toBe('pip install "nbdash==1.4.0"');
  expect(said?.message).toContain("environment that JupyterLab runs in");
  expect(said?.message).toContain("protocol 3 (nbdash 1.3.0), the kernel 4 (nbdash 1.4.0)");
});

it("an older kernel is to be brought up to the extension's, from a cell", () => {
  const said = mismatch(app(2), { protocol: 3, version: "1.5.0" });
  expect(said?.command).toBe('%pip install "nbdash==1.5.0"');
  expect(said?.message).toContain("kernel's environment");
});

it("a kernel that does not say its version is not guessed at", () => {
  expect(mismatch(app(4, {}), { protocol: 3, version: "1.3.0" })?.command).toBe(
    "pip install --upgrade nbdash",
  );
});
