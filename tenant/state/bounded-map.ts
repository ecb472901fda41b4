/** How many unfinished things of one kind the tenant remembers. Far more than there are walks at once. */
const limit = 1000;

/** A map that forgets its oldest entries, so that things begun and never finished do not fill the memory. */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Value>();

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: Key, value: Value): void {
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= limit) return;
      this.#entries.delete(oldest);
    }
  }

  /** Hands out an entry and forgets it: for what may be used once. */
  take(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    this.#entries.delete(key);
    return value;
  }
}
