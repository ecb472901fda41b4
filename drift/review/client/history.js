// @ts-check

/** @typedef {import('../draft.ts').ChangeDraft} ChangeDraft */

/** What was done, step by step, so that all of it can be undone, and done again. */
export class History {
  /** @type {ChangeDraft[][]} */
  #past = [];
  /** @type {ChangeDraft[][]} */
  #future = [];

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * Something has been done.
   *
   * @param {ChangeDraft[]} before how everything stood before it
   */
  did(before) {
    this.#past.push(before);
    this.#future = [];
  }

  /**
   * How everything stood before what was done last; undefined where nothing was.
   *
   * @param {ChangeDraft[]} now
   */
  undo(now) {
    const before = this.#past.pop();
    if (before) this.#future.push(now);
    return before;
  }

  /**
   * How everything stood before what was undone last; undefined where nothing was.
   *
   * @param {ChangeDraft[]} now
   */
  redo(now) {
    const after = this.#future.pop();
    if (after) this.#past.push(now);
    return after;
  }
}
