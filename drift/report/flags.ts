import type { Step } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { html, type Html } from '../page/html.ts';

const kinds = ['drafted', 'unverified', 'optional'] as const;

/** What the guide itself says of a step's standing. */
export function flags(step: Step, { report }: Catalogue): Html | null {
  const set = kinds.filter((kind) => step[kind]);
  if (set.length === 0) return null;
  return html`<ul class="flags">
    ${set.map((kind) => html`<li><strong>${report.flag[kind]}:</strong> ${report.flagMeans[kind]}</li>`)}
  </ul>`;
}
