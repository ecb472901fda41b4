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
      field(context, sentence, { id: `review-${number}-${place + 1}`, own: sentence.step === change.step }),
    )}
    <p class="review-hint" data-hint hidden>${review.editedHint}</p>
  </div>`;
}

function field(
  { guide, text: { review } }: ReviewContext,
  { step, field, before, after }: SentenceChange,
  { id, own }: { id: string; own: boolean },
): Html {
  const number = own ? undefined : stepNumber(guide, step);
  const label = number === undefined ? review.part[field] : review.inStep(review.part[field], number);
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
