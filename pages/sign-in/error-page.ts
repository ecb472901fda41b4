import type { Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** The sign-in service gives up, and says why by a number. Ids: MICROSOFT-FLOW.md §0.4, §1.3. */
export class SignInErrorPage implements Screen {
  readonly marker = onPage('ConvergedError', 'body');
  readonly problem = this.marker;
  readonly controls = {};
  readonly ends = true;

  async forward(): Promise<void> {
    // Nothing on this screen leads on.
  }
}
