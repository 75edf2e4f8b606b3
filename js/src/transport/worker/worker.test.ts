import { expect, test, vi } from "vitest";
import { encode, fromFrame, toFrame } from "../../protocol/codec";
import { type Carrier, WorkerTransport } from "./worker";

class FakeWorker implements Carrier {
  readonly sent: unknown[] = [];
  isEnded = false;
  readonly #listeners = new Map<string, (event: unknown) => void>();

  postMessage(message: unknown): void {
    this.sent.push(message);
  }

  addEventListener(type: string, listener: unknown): void {
    this.#listeners.set(type, listener as (event: unknown) => void);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: unknown): void {
    this.#listeners.get("message")?.({ data });
  }

  fail(message: string): void {
    this.#listeners.get("error")?.({ message });
  }
}

function opened() {
  const worker = new FakeWorker();
  const transport = new WorkerTransport(() => worker, "http://a.org/python/manifest.json");
  const events = {
    onOpen: vi.fn(),
    onMessage: vi.fn(),
    onDown: vi.fn(),
    onDoubt: vi.fn(),
    onGone: vi.fn(),
    onAnew: vi.fn(),
  };
  transport.open(events);
  return { worker, transport, events };
}

test("the worker is told what to load, and the wire is open when Python is there", () => {
  const { worker, transport, events } = opened();
  expect(worker.sent).toEqual([
    { type: "start", manifest: "http://a.org/python/manifest.json", origin: location.origin },
  ]);
  worker.say({ type: "progress", progress: { step: "fetching", done: 1, total: 4 } });
  expect(transport.progress.read()).toEqual({ step: "fetching", done: 1, total: 4 });
  transport.send(encode({ type: "hello" }));
  expect(worker.sent).toHaveLength(1); // there is nobody yet who could read it
  expect(events.onOpen).not.toHaveBeenCalled();
  worker.say({ type: "progress", progress: { step: "ready" } });
  expect(events.onOpen).toHaveBeenCalledOnce();
});

test("frames go both ways", () => {
  const { worker, transport, events } = opened();
  worker.say({ type: "progress", progress: { step: "ready" } });
  transport.send(encode({ type: "ack", ack: 3 }));
  expect(fromFrame(worker.sent[1] as ArrayBuffer).header).toEqual({ type: "ack", ack: 3 });
  worker.say(toFrame(encode({ type: "welcome" })).buffer);
  expect(events.onMessage.mock.calls[0]?.[0].header).toEqual({ type: "welcome" });
});

test("what went wrong is kept to be told, before and after Python was there", () => {
  const { worker, transport } = opened();
  worker.say({ type: "progress", progress: { step: "failed", message: "Cell 2 failed" } });
  expect(transport.progress.read()).toEqual({ step: "failed", message: "Cell 2 failed" });
  worker.fail("out of memory");
  expect(transport.progress.read()).toEqual({ step: "failed", message: "out of memory" });
  transport.close();
  expect(worker.isEnded).toBe(true);
});
