// `experimental.invoke`: a message with an answer, in the form that anywidget has given it.
import type { Model } from "./model";
import type { Experimental } from "./spec";

const PATIENCE_MS = 3_000;

let lastId = 0;

export function experimentalOf(model: Model): Experimental {
  return {
    invoke(name, msg, { buffers = [], signal = AbortSignal.timeout(PATIENCE_MS) } = {}) {
      const id = `nbdash-${++lastId}`;
      return new Promise((resolve, reject) => {
        const listen = (answer: { id?: unknown; response?: unknown }, answered: unknown[]) => {
          if (answer.id !== id) return;
          model.off("msg:custom", listen);
          resolve([answer.response, answered]);
        };
        signal.throwIfAborted();
        signal.addEventListener("abort", () => {
          model.off("msg:custom", listen);
          reject(signal.reason);
        });
        model.on("msg:custom", listen);
        model.send({ id, kind: "anywidget-command", name, msg }, undefined, buffers);
      });
    },
  };
}
