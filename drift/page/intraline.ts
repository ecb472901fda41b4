import { diffChars, diffWordsWithSpace, type Change } from 'diff';
import { similarity } from '../../guide/aria/likeness.ts';

/** A stretch of a text: what both sides have, or what only this side has. */
export interface Piece {
  text: string;
  changed: boolean;
}

export interface Sides {
  documented: Piece[];
  observed: Piece[];
}

/** From here on two words are the same word with letters changed; below, one word stands for another. */
const sameWord = 0.5;

/** Single letters that happen to be alike between two changes are no comfort to the eye: shorter stretches are marked along. */
const shortest = 2;

/** Beyond so many edits no marking helps; and finding them out takes its time. */
const mostEdits = 600;

/**
 * What differs between two texts, at the character: word by word, and within a word that has only changed a little, letter
 * by letter. The pieces of each side put together are that side's text.
 */
export function intraline(documented: string, observed: string): Sides {
  const words = diffWordsWithSpace(documented, observed, { maxEditLength: mostEdits });
  if (words === undefined) return whole(documented, observed);
  const sides: Sides = { documented: [], observed: [] };
  for (const { before, after } of replacements(words)) {
    const part = before === after ? same(before) : replaced(before, after);
    sides.documented.push(...part.documented);
    sides.observed.push(...part.observed);
  }
  return { documented: merged(sides.documented), observed: merged(sides.observed) };
}

interface Replacement {
  before: string;
  after: string;
}

/**
 * What stands for what: stretches that are the same, and between them what was there before and what is there now. A space
 * between two changes belongs to them.
 */
function replacements(changes: readonly Change[]): Replacement[] {
  const all: Replacement[] = [];
  let open: Replacement | null = null;
  for (const [place, { value, added, removed }] of changes.entries()) {
    if (!added && !removed) {
      if (open !== null && value.trim() === '' && place < changes.length - 1) {
        open.before += value;
        open.after += value;
        continue;
      }
      open = null;
      all.push({ before: value, after: value });
      continue;
    }
    if (open === null) {
      open = { before: '', after: '' };
      all.push(open);
    }
    if (removed) open.before += value;
    else open.after += value;
  }
  return all;
}

function replaced(before: string, after: string): Sides {
  const end = /\s*$/.exec(before)?.[0] ?? '';
  if (end === '' || before === end || after === end || !after.endsWith(end)) return exchanged(before, after);
  const sides = exchanged(before.slice(0, -end.length), after.slice(0, -end.length));
  return {
    documented: [...sides.documented, { text: end, changed: false }],
    observed: [...sides.observed, { text: end, changed: false }],
  };
}

function exchanged(before: string, after: string): Sides {
  if (similarity(before, after) < sameWord) return whole(before, after);
  const letters = diffChars(before, after, { maxEditLength: mostEdits });
  if (letters === undefined) return whole(before, after);
  const parts = replacements(letters);
  const sides: Sides = { documented: [], observed: [] };
  for (const [place, part] of parts.entries()) {
    const isSame = part.before === part.after;
    const isBetween = place > 0 && place < parts.length - 1;
    const changed = !isSame || (isBetween && part.before.length < shortest);
    sides.documented.push({ text: part.before, changed });
    sides.observed.push({ text: part.after, changed });
  }
  return sides;
}

function same(text: string): Sides {
  return { documented: [{ text, changed: false }], observed: [{ text, changed: false }] };
}

function whole(before: string, after: string): Sides {
  return { documented: [{ text: before, changed: true }], observed: [{ text: after, changed: true }] };
}

function merged(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const { text, changed } of pieces) {
    const last = all.at(-1);
    if (text === '') continue;
    if (last?.changed === changed) last.text += text;
    else all.push({ text, changed });
  }
  return all;
}
