import type { Screen } from '../screen.ts';
import { onProofup } from './on-proofup.ts';

/** The old registration is done. By structure: MICROSOFT-FLOW.md §2 has no ids. */
export class FinishedPage implements Screen {
  readonly marker = onProofup('main:not(:has(form, select, input)) [role="status"]:not(:empty)');
  readonly controls = {};
  readonly ends = true;

  async forward(): Promise<void> {
    // This is the end.
  }
}
