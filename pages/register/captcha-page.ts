import { onMySignIns } from '../my-sign-ins.ts';
import type { Screen } from '../screen.ts';

/** The service wants to know whether this is a person (ErrorCode 28, MICROSOFT-FLOW.md §3.4): no walk gets past it. */
export class CaptchaPage implements Screen {
  readonly marker = onMySignIns('form:has([name="captcha"])');
  readonly controls = {};
  readonly problem = this.marker;
  readonly ends = true;

  async forward(): Promise<void> {
    // Only a person may answer.
  }
}
