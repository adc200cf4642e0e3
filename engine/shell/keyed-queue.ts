// Lets work on the same thing take turns, while work on different things goes on side by side.

export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs work after all earlier work under the same key, whether that succeeded or not. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(nothing, nothing);
    this.#last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    }
  }
}

function nothing(): void {}
