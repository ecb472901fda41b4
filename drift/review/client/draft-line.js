// @ts-check

/** @typedef {import('../draft.ts').ChangeDraft} ChangeDraft */
/** @typedef {import('../draft.ts').DraftAnswer} DraftAnswer */
/** @typedef {'kept' | 'not-kept' | 'elsewhere'} Kept */

/** While somebody types, so many milliseconds may pass before it is sent. */
const patience = 300;

/** Keeps the draft on the server: the newest is sent as soon as the one before has arrived, and the last one always. */
export class DraftLine {
  /** Which opening of the page this is: only the newest may write. */
  page = 0;
  #revision = 0;
  /** @type {ChangeDraft[] | undefined} */
  #waiting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Promise<void> | undefined} */
  #sending;
  #tell;

  /** @param {(how: Kept) => void} tell is told how each attempt went */
  constructor(tell) {
    this.#tell = tell;
    // A page that is closed or put away is given no more time; what is on its way may be cut off, so it goes once more.
    addEventListener('pagehide', () => {
      if (this.#waiting !== undefined) void this.#put(this.#waiting, { keepalive: true });
    });
  }

  /** @returns {Promise<ChangeDraft[] | undefined>} */
  async load() {
    try {
      const response = await fetch('/draft');
      const answer = /** @type {DraftAnswer} */ (await response.json());
      this.page = answer.page;
      return answer.changes ?? undefined;
    } catch {
      this.#tell('not-kept');
      return undefined;
    }
  }

  /**
   * @param {ChangeDraft[]} changes
   * @param {boolean} soon
   */
  keep(changes, soon) {
    this.#waiting = changes;
    clearTimeout(this.#timer);
    if (soon) this.#timer = setTimeout(() => void this.flush(), patience);
    else void this.flush();
  }

  /** Resolves when all that was to be kept has been sent, or could not be. */
  async flush() {
    clearTimeout(this.#timer);
    await this.#sending;
    if (this.#waiting !== undefined) this.#sending ??= this.#send(this.#waiting);
    await this.#sending;
  }

  /** @param {ChangeDraft[]} changes */
  async #send(changes) {
    const how = await this.#put(changes, {});
    this.#sending = undefined;
    if (how === 'kept' && this.#waiting === changes) this.#waiting = undefined;
    this.#tell(how);
    if (how === 'not-kept') this.#timer = setTimeout(() => void this.flush(), 10 * patience);
  }

  /**
   * @param {ChangeDraft[]} changes
   * @param {RequestInit} how
   * @returns {Promise<Kept>}
   */
  async #put(changes, how) {
    this.#revision++;
    try {
      const response = await fetch('/draft', {
        ...how,
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ page: this.page, revision: this.#revision, changes }),
      });
      if (response.status === 409) return 'elsewhere';
      return response.ok ? 'kept' : 'not-kept';
    } catch {
      return 'not-kept';
    }
  }
}
