import { describeFinding } from '../describe.ts';
import { html, type Html } from '../page/html.ts';
import type { GuideChange } from '../proposal/proposal.ts';
import { findFinding, type ReviewContext } from './input.ts';

/** Why a change is proposed: what was found. */
export function why({ findings, text }: ReviewContext, change: GuideChange): Html {
  const met = change.findings.flatMap((id) => findFinding(findings, id) ?? []);
  return html`<ul class="review-why">
    ${met.map((finding) => html`<li>${describeFinding(finding, text)}</li>`)}
  </ul>`;
}
