// @ts-check

/** @typedef {import('../draft.ts').ChangeDraft} ChangeDraft */
/** @typedef {import('../../proposal/proposal.ts').Decisions} Decisions */

/**
 * How many changes have a verdict.
 *
 * @param {readonly ChangeDraft[]} changes
 */
export function countDecided(changes) {
  return changes.filter(({ verdict }) => verdict !== null).length;
}

/**
 * What has been decided, as `decisions.json` has it: of a sentence, only where the person's words are other than those
 * proposed, and only in a change that is accepted.
 *
 * @param {Pick<Decisions, 'guide' | 'guideHash'>} proposal
 * @param {readonly ChangeDraft[]} changes
 * @param {readonly ChangeDraft[]} proposed the same changes, untouched
 * @returns {Decisions}
 */
export function decisionsOf({ guide, guideHash }, changes, proposed) {
  return {
    schemaVersion: 1,
    guide,
    guideHash,
    decisions: changes.flatMap(({ change, verdict, sentences }, place) => {
      if (verdict === null) return [];
      const own = sentences.filter(
        ({ text }, at) => oneLine(text) !== oneLine(proposed[place]?.sentences[at]?.text ?? ''),
      );
      return [
        {
          change,
          verdict,
          sentences: verdict === 'accept' ? own.map((one) => ({ ...one, text: oneLine(one.text) })) : [],
        },
      ];
    }),
  };
}

/**
 * Whether somebody has put other words into a change.
 *
 * @param {ChangeDraft} change
 * @param {ChangeDraft | undefined} proposed
 */
export function isEdited({ sentences }, proposed) {
  return sentences.some(({ text }, at) => oneLine(text) !== oneLine(proposed?.sentences[at]?.text ?? ''));
}

/**
 * A sentence as the guide holds it: on one line.
 *
 * @param {string} text
 */
export function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * @param {readonly ChangeDraft[]} one
 * @param {readonly ChangeDraft[]} other
 */
export function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
