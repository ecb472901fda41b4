import { html, nothing, type Html } from '../page/html.ts';
import type { GuideChange } from '../proposal/proposal.ts';
import { stepName, type ReviewContext } from './input.ts';
import { picture } from './picture.ts';
import { sentences } from './sentences.ts';
import { beforeAndAfter } from './sides.ts';
import { stretch } from './stretch.ts';
import { why } from './why.ts';

/** One proposed change: what it is about, what would be different, and the choice. */
export function card(context: ReviewContext, change: GuideChange, number: number): Html {
  const { text } = context;
  const { review } = text;
  const title = `review-${number}-title`;
  const about = whereabouts(context, change);
  const isReplaced = change.kind === 'replace';
  return html`<article class="review-change" aria-labelledby="${title}" data-change="${change.id}">
    <header>
      <p class="review-place">${review.change(number)} · ${stepName(context, change.step)}</p>
      <p class="review-state" data-state>${review.states.undecided}</p>
      <h3 id="${title}" tabindex="-1">${review.kind[change.kind]}</h3>
      ${about === undefined ? nothing : html`<p class="review-step">${about}</p>`}
    </header>
    <div class="review-words ${isReplaced ? 'review-whole' : ''}">
      ${isReplaced ? stretch(context, change, number) : ofTheScreen(context, change, number)}
      <p class="review-note">
        ${review.consequence[change.kind]} ${change.unverified ? review.unverified : ''}
      </p>
    </div>
    ${isReplaced ? nothing : picture(context, { ...change, id: `review-${number}` })}
    ${verdict(context, number)}
  </article>`;
}

/** Why it is proposed, what the guide says now and would say, and its sentences. */
function ofTheScreen(context: ReviewContext, change: GuideChange, number: number): Html {
  return html`${why(context, change)} ${beforeAndAfter(context, change)} ${sentences(context, change, number)}`;
}

/** What the step says; of a new one, which it comes after. */
function whereabouts(context: ReviewContext, { step, edits }: GuideChange): string | undefined {
  const { guide, text } = context;
  const instructionOf = (id: string) => guide.steps.find((one) => one.id === id)?.instruction;
  const added = edits.find((edit) => edit.edit === 'new-step');
  if (added === undefined) return instructionOf(step);
  const { after } = added.at;
  return after === null
    ? text.review.comesFirst
    : text.review.comesAfter(stepName(context, after), instructionOf(after) ?? '');
}

function verdict({ text: { review } }: ReviewContext, number: number): Html {
  const options = [
    ['accept', review.verdicts.accept, review.states.accept],
    ['reject', review.verdicts.reject, review.states.reject],
    ['', review.verdicts.undecided, review.states.undecided],
  ] as const;
  return html`<fieldset class="review-verdict">
    <legend>${review.verdict(number)}</legend>
    ${options.map(
      ([value, label, state]) =>
        html`<label>
          <input
            type="radio"
            name="review-verdict-${number}"
            value="${value}"
            data-state="${state}"
            autocomplete="off"
            ${value === '' ? 'checked' : ''}
          />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
}
