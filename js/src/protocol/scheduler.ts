// Time as a parameter, so that everything that waits can be tested without waiting.

export interface Scheduler {
  /** Milliseconds of a clock that never runs backwards. */
  now(): number;
  /** Run `task` once after `delayMs`; the returned function calls it off. */
  after(delayMs: number, task: () => void): () => void;
}

export const realTime: Scheduler = {
  now: () => performance.now(),
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};
