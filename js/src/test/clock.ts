// A clock for tests: time passes only when the test says so, and what falls due runs in order.
import type { Scheduler } from "../protocol/scheduler";

interface Task {
  due: number;
  order: number;
  run: () => void;
}

export class ManualClock implements Scheduler {
  #now = 0;
  #order = 0;
  #tasks: Task[] = [];

  now(): number {
    return this.#now;
  }

  after(delayMs: number, run: () => void): () => void {
    const task = { due: this.#now + Math.max(0, delayMs), order: this.#order++, run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  }

  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const task = this.#next(end);
      if (task === undefined) break;
      this.#tasks = this.#tasks.filter((other) => other !== task);
      this.#now = task.due;
      task.run();
    }
    this.#now = end;
  }

  #next(end: number): Task | undefined {
    return this.#tasks
      .filter((task) => task.due <= end)
      .sort((a, b) => a.due - b.due || a.order - b.order)[0];
  }
}
