import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { putFile } from '../../../guide/put-file.ts';
import { draftSchema, type ChangeDraft, type Draft } from '../draft.ts';

/** Where the draft of a review is kept: `decisions.draft.json` in the run's folder. */
export class DraftShelf {
  readonly file: string;
  readonly #of: Pick<Draft, 'guide' | 'guideHash'>;
  /** Of several openings of the page, the newest: the others have nothing to say any more. */
  #page = 0;
  #revision = 0;

  constructor(folder: string, of: Pick<Draft, 'guide' | 'guideHash'>) {
    this.file = join(folder, 'decisions.draft.json');
    this.#of = of;
  }

  /** Lets a page have the draft, and no other page from now on. Null where there is none, or only one of another proposal. */
  open(): { page: number; changes: ChangeDraft[] | null } {
    this.#page++;
    this.#revision = 0;
    return { page: this.#page, changes: this.#read() };
  }

  isNewest(page: number): boolean {
    return page === this.#page;
  }

  /** Keeps a draft; one that comes after a later one of the same page is left out. */
  keep(revision: number, changes: ChangeDraft[]): void {
    if (revision <= this.#revision) return;
    const { guide, guideHash } = this.#of;
    const draft: Draft = { schemaVersion: 1, guide, guideHash, changes };
    putFile(this.file, `${JSON.stringify(draft, null, 2)}\n`);
    this.#revision = revision;
  }

  /** What was kept has become the guide: from now on nothing is kept. */
  discard(): void {
    this.#page++;
    rmSync(this.file, { force: true });
  }

  #read(): ChangeDraft[] | null {
    if (!existsSync(this.file)) return null;
    const draft = draftSchema.safeParse(parsed(readFileSync(this.file, 'utf8')));
    const { guide, guideHash } = this.#of;
    return draft.success && draft.data.guide === guide && draft.data.guideHash === guideHash
      ? draft.data.changes
      : null;
  }
}

/** What somebody has put into the file that is no JSON is no draft. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
