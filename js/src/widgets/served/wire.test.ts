import { expect, it, vi } from "vitest";
import { Signal } from "../../store/signal";
import { type CommMessage, type WidgetComm, WidgetWire } from "./wire";

function connected() {
  const asked: Record<string, unknown>[] = [];
  let hear: (batch: Record<string, unknown>) => void = () => {};
  const view = {
    session: "one" as string | null,
    isConnected: new Signal(true),
    ask: (message: object) => void asked.push(message as Record<string, unknown>),
    listen: (_type: string, listener: typeof hear) => {
      hear = listener;
      return () => {};
    },
  };
  const opened: [WidgetComm, CommMessage][] = [];
  const onAnew = vi.fn();
  const wire = new WidgetWire(view, {
    stateOf: (state) => state,
    onOpen: (comm, message) => opened.push([comm, message]),
    onAnew,
  });
  wire.open();
  return { asked, opened, onAnew, view, tell: (batch: Record<string, unknown>) => hear(batch) };
}

it("a buffer of a message is all that its widget sees of the message", () => {
  const { opened, tell, asked } = connected();
  const frame = new Uint8Array([9, 9, 1, 2, 3, 9]);
  const open = { msg: "open", comm: "a", data: { state: {} }, buffers: [frame.subarray(2, 5)] };
  tell({ batch: 1, messages: [open] });
  const [, message] = opened[0] ?? [];
  expect([...new Uint8Array(message?.buffers[0]?.buffer as ArrayBuffer)]).toEqual([1, 2, 3]);
  expect(asked.at(-1)).toMatchObject({ msg: "ack", batch: 1 });
});

it("what may not have arrived is said again before the states are asked for", () => {
  const { opened, tell, asked, view } = connected();
  tell({ batch: 1, messages: [{ msg: "open", comm: "a", data: { state: {} } }] });
  const comm = opened[0]?.[0];
  comm?.send({ method: "update", state: { value: 4 } });
  view.isConnected.set(false);
  asked.length = 0;
  view.isConnected.set(true);
  expect(asked.map(({ msg }) => msg)).toEqual(["msg", "hello"]);
});

it("the models of another session are others", () => {
  const { view, onAnew } = connected();
  view.isConnected.set(false);
  view.session = "two";
  view.isConnected.set(true);
  expect(onAnew).toHaveBeenCalledOnce();
});
