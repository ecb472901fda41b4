import { describeFinding } from '../describe.ts';
import { html, nothing, type Html } from '../page/html.ts';
import { findFinding, stepOf, type ReviewContext } from './input.ts';
import { picture } from './picture.ts';

/** The findings that no change to the guide mends: what each is, why, and what somebody has to do. */
export function unmended(context: ReviewContext): Html {
  const { proposal, findings, text } = context;
  if (proposal.unmended.length === 0) return nothing;
  const { review } = text;
  return html`<section class="review-unmended" aria-labelledby="review-unmended-title">
    <h3 id="review-unmended-title">${review.unmended}</h3>
    <p class="review-note">${review.unmendedLead}</p>
    <ul>
      ${proposal.unmended.map(({ finding: id, why }, place) => {
        const finding = findFinding(findings, id);
        return html`<li>
          <div class="review-words">
            ${finding === undefined ? nothing : html`<p>${describeFinding(finding, text)}</p>`}
            <p>${review.why[why]}</p>
            <p><strong>${review.todo}</strong> ${review.cure[why]}</p>
          </div>
          ${picture(context, {
            findings: [id],
            step: stepOf(findings, id),
            id: `review-unmended-${place + 1}`,
          })}
        </li>`;
      })}
    </ul>
  </section>`;
}
