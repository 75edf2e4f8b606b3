// anywidget's model, as far as nbdash uses it; the test is the kernel.
import type { CommModel } from "../transport/comm";

type Listener = (...args: never[]) => void;

export interface Sent {
  content: unknown;
  buffers: Uint8Array[];
}

export class TestModel implements CommModel {
  readonly sent: Sent[] = [];
  /** What the kernel does with a message. */
  onSend: (sent: Sent) => void = () => {};
  readonly #traits: Record<string, unknown>;
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(traits: Record<string, unknown> = {}) {
    this.#traits = traits;
  }

  get(name: string): unknown {
    return this.#traits[name];
  }

  set(name: string, value: unknown): void {
    this.#traits[name] = value;
  }

  send(content: unknown, _callbacks?: unknown, buffers: (ArrayBuffer | ArrayBufferView)[] = []): void {
    const copies = buffers.map((buffer) => {
      const view = ArrayBuffer.isView(buffer) ? buffer : new Uint8Array(buffer);
      return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
    });
    this.sent.push({ content, buffers: copies });
    this.onSend({ content, buffers: copies });
  }

  on(name: string, listener: Listener): void {
    this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener));
  }

  off(name: string, listener: Listener): void {
    this.#listeners.get(name)?.delete(listener);
  }

  /** How many listeners there are. */
  get listening(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(...(args as never[])); // as Backbone does
  }
}
