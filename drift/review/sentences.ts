import { html, nothing, type Html } from '../page/html.ts';
import { markedSides } from '../page/words.ts';
import type { GuideChange, SentenceChange } from '../proposal/proposal.ts';
import { stepNumber, type ReviewContext } from './input.ts';

/** The sentences that a change takes along, each as it is and as a field that holds what is proposed. */
export function sentences(context: ReviewContext, change: GuideChange, number: number): Html {
  if (change.sentences.length === 0) return nothing;
  const { review } = context.text;
  return html`<div class="review-sentences">
    <h4>${review.sentences}</h4>
    ${change.sentences.map((sentence, place) =>
      sentenceField(context, sentence, {
        id: `review-${number}-${place + 1}`,
        label: labelOf(context, sentence, change),
      }),
    )}
    <p class="review-hint" data-hint hidden>${review.editedHint}</p>
  </div>`;
}

/** A sentence of another step is told with that step's number. */
function labelOf(
  { guide, text: { review } }: ReviewContext,
  { step, field }: SentenceChange,
  change: GuideChange,
): string {
  const number = step === change.step ? undefined : stepNumber(guide, step);
  return number === undefined ? review.part[field] : review.inStep(review.part[field], number);
}

/** A sentence as it is, and a field that holds what is proposed. */
export function sentenceField(
  { guide, text: { review } }: ReviewContext,
  { step, field, before, after }: SentenceChange,
  { id, label }: { id: string; label: string },
): Html {
  return html`<div class="review-sentence">
    <h5>${label}</h5>
    ${
      before === ''
        ? nothing
        : html`<p class="review-now" id="${id}-now">
            <span>${review.sentenceNow}</span> ${markedSides(before, after).documented}
          </p>`
    }
    <label for="${id}"><span class="review-hidden">${label}. </span>${review.sentenceNew}</label>
    <textarea
      id="${id}"
      rows="2"
      lang="${guide.language}"
      autocomplete="off"
      aria-describedby="${before === '' ? '' : `${id}-now `}${id}-fault"
      data-step="${step}"
      data-field="${field}"
    >
${after}</textarea>
    <p class="review-fault" id="${id}-fault" data-fault hidden>${review.emptySentence}</p>
    <button type="button" data-act="reset" aria-describedby="${id}-now" hidden>
      ${review.resetSentence}
    </button>
  </div>`;
}
