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
    // Called off, it comes in vain: cheaper than `clearTimeout`, and most of what waits here is called off by the answer.
    let isWanted = true;
    setTimeout(() => {
      if (isWanted) task();
    }, delayMs);
    return () => {
      isWanted = false;
    };
  },
};
