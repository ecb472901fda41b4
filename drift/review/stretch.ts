import { html, type Html } from '../page/html.ts';
import { storyboard } from '../page/rewritten.ts';
import type { NewStep } from '../proposal/edits.ts';
import type { GuideChange } from '../proposal/proposal.ts';
import { rewritten } from '../proposal/rewritten.ts';
import type { ReviewContext } from './input.ts';
import { sentenceField } from './sentences.ts';
import { fileLines } from './sides.ts';
import { why } from './why.ts';

/** The steps of a stretch as they would stand: those that go struck out, each new one with its picture and its own fields. */
export function stretch(context: ReviewContext, change: GuideChange, number: number): Html {
  const { guide, run, pictures, text } = context;
  const fieldsOf = ({ id }: NewStep, place: number) =>
    html`${change.sentences.map((sentence, index) =>
      sentence.step === id
        ? sentenceField(context, sentence, {
            id: `review-${number}-${index + 1}`,
            label: text.review.inStep(text.review.part[sentence.field], place),
          })
        : null,
    )}`;
  return html`<details class="lines">
      <summary>${text.review.allFindings(change.findings.length)}</summary>
      ${why(context, change)}
    </details>
    ${storyboard(rewritten(guide, change.edits), {
      ...{ run, text, words: fieldsOf },
      shot: (file, device) => pictures.shot(file, device),
    })}
    ${fileLines(context, change)}
    <p class="review-hint" data-hint hidden>${text.review.editedHint}</p>`;
}
