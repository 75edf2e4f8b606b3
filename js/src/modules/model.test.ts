import { expect, it, vi } from "vitest";
import { Model } from "./model";

function made(props: Record<string, unknown> = { value: 1, label: "a" }) {
  const [save, fail] = [vi.fn(), vi.fn()];
  const known = ["value", "label", "picked", "message"];
  const model = new Model({
    name: "Knob",
    props,
    sets: ["value", "picked", "message"],
    events: ["picked", "message"],
    known,
    save,
    fail,
  });
  return { model, save, fail };
}

it("what is set is there at once, told to listeners, and sent when it is saved", () => {
  const { model, save } = made();
  const listener = vi.fn();
  model.on("change:value", listener);
  model.set("value", 2);
  expect(model.get("value")).toBe(2);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(save).not.toHaveBeenCalled();
  model.save_changes();
  model.save_changes();
  expect(save.mock.calls).toEqual([[{ value: 2 }, false]]);
});

it("an event counts also if its value is as before", () => {
  const { model, save } = made();
  for (const _ of [1, 2]) {
    model.set("picked", { row: 1 });
    model.save_changes();
  }
  expect(save.mock.calls).toEqual([
    [{ picked: { row: 1 } }, true],
    [{ picked: { row: 1 } }, true],
  ]);
});

it("only what Python lets the page set can be set, and the message says how to let it", () => {
  const { model } = made();
  expect(() => model.set("label", "b")).toThrow('The page may not set "label" of Knob');
  expect(() => model.set("vlaue", 1)).toThrow('Knob has no prop "vlaue"');
});

it("what comes from Python is told once, and not where it equals what is there", () => {
  const { model } = made({ value: 1, label: ["a"] });
  const listener = vi.fn();
  model.on("change:value change:label", listener);
  model.update({ value: 1, label: ["a"] });
  expect(listener).not.toHaveBeenCalled();
  model.update({ value: 5, label: ["a"] });
  expect(listener).toHaveBeenCalledTimes(1);
  model.off("change:value", listener);
  model.update({ value: 6, label: ["a"] });
  expect(listener).toHaveBeenCalledTimes(1);
});

it("messages go both ways, and one's own does not come back", () => {
  const { model, save } = made();
  const listener = vi.fn();
  model.on("msg:custom", listener);
  model.send({ a: 1 }, undefined, [new Uint8Array([7])]);
  const [[{ message }]] = save.mock.calls as [[{ message: { buffers: DataView[] } }]];
  expect(message.buffers[0]?.getUint8(0)).toBe(7);
  model.update({ value: 1, message });
  expect(listener).not.toHaveBeenCalled();
  model.update({ value: 1, message: { content: { b: 2 }, buffers: [] } });
  expect(listener.mock.calls).toEqual([[{ b: 2 }, []]]);
});

it("a listener that throws is reported, and the others hear of it all the same", () => {
  const { model, fail } = made();
  const other = vi.fn();
  model.on("change:value", () => {
    throw new Error("broken");
  });
  model.on("change:value", other);
  model.set("value", 3);
  expect(fail).toHaveBeenCalledTimes(1);
  expect(other).toHaveBeenCalledTimes(1);
});
