// @ts-check

import { find } from './templates.js';
import { add, captchaWanted, states, verify } from './wizard-methods.js';
import { onPress, say, valueOf } from './wizard-stage.js';

/** @typedef {import('./wizard-methods.js').Outcome} Outcome */
/** @typedef {import('./wizard-stage.js').Stage} Stage */

/**
 * @typedef {object} PhoneWays
 * @property {(outcome: Outcome) => void} added
 * @property {(goOn: () => unknown) => void} askForCaptcha
 */

/** A telephone: its number, and the code that is sent to it. */
export class PhoneSteps {
  #stage;
  #ways;

  /**
   * @param {Stage} stage
   * @param {PhoneWays} ways
   */
  constructor(stage, ways) {
    this.#stage = stage;
    this.#ways = ways;
  }

  begin = () => {
    const form = this.#stage.show('phone-number', async () => {
      const to = {
        countryCode: find(form, 'select', HTMLSelectElement).value,
        phoneNumber: valueOf(form),
      };
      const outcome = await add('sms', to);
      if (outcome.ErrorCode === captchaWanted) this.#ways.askForCaptcha(this.begin);
      else if (outcome.ErrorCode !== 0) say(form, outcome.ErrorCode);
      else {
        this.#stage.leave(this.begin);
        this.#showCode(to, outcome);
      }
    });
  };

  /**
   * @param {{ countryCode: string, phoneNumber: string }} to
   * @param {Outcome} begun
   */
  #showCode(to, begun) {
    const form = this.#stage.show('phone-code', async () => {
      const outcome = await verify('sms', begun, valueOf(form));
      if (outcome.VerificationState === states.verified) this.#showAdded(outcome, to.phoneNumber);
      else say(form, outcome.ErrorCode);
    });
    find(form, '[data-number-sent]', HTMLElement).textContent = to.phoneNumber;
    onPress(form, 'resend', () => add('sms', to));
  }

  /**
   * @param {Outcome} outcome
   * @param {string} number
   */
  #showAdded(outcome, number) {
    this.#stage.forget();
    const form = this.#stage.show('phone-added', () => {
      this.#ways.added(outcome);
    });
    find(form, '[data-number-added]', HTMLElement).textContent = number;
  }
}
