// @ts-check

import { pause } from './my-sign-ins-exchange.js';
import { find } from './templates.js';
import { add, captchaWanted, invite, states, verify } from './wizard-methods.js';
import { hide, hold, say, valueOf } from './wizard-stage.js';

/** @typedef {import('./wizard-methods.js').Outcome} Outcome */
/** @typedef {import('./wizard-methods.js').Invitation} Invitation */
/** @typedef {import('./wizard-stage.js').Stage} Stage */

/**
 * @typedef {object} AppWays
 * @property {(outcome: Outcome) => void} added
 * @property {(goOn: () => unknown) => void} askForCaptcha
 */

/** The app: what is done in it, the QR code, and the number or the code that shows that it works. */
export class AppSteps {
  #stage;
  #ways;

  /**
   * @param {Stage} stage
   * @param {AppWays} ways
   */
  constructor(stage, ways) {
    this.#stage = stage;
    this.#ways = ways;
  }

  /** @param {'push' | 'code'} use */
  begin(use) {
    this.#stage.use = use;
    this.#showSetUp();
  }

  #showSetUp = () => {
    this.#stage.show('set-up-account', () => {
      this.#stage.leave(this.#showSetUp);
      void this.#showCode();
    });
  };

  #showCode = async () => {
    const invitation = await invite(this.#stage.use);
    if (invitation.ErrorCode === captchaWanted) {
      this.#ways.askForCaptcha(this.#showCode);
      return;
    }
    const picture = `data:image/png;base64,${invitation.QrCode}`;
    await decoded(picture);
    const form = this.#stage.show('scan-code', () => {
      if (this.#stage.use === 'push') void this.#activate(form);
      else void this.#giveSecret(form, invitation);
    });
    find(form, 'img', HTMLImageElement).src = picture;
    fillIn(form, invitation);
  };

  /**
   * Says which secret the app has been given, and goes on to its code.
   *
   * @param {HTMLFormElement} form
   * @param {Invitation} invitation
   */
  async #giveSecret(form, { SecretKey, AffinityRegion }) {
    const begun = await add('code', { secretKey: SecretKey, affinityRegion: AffinityRegion });
    if (!this.#stage.isUp(form)) return;
    if (begun.ErrorCode !== 0) say(form, begun.ErrorCode);
    else
      this.#leaveCode(() => {
        this.#showEnterCode(begun);
      });
  }

  /** @param {() => void} next */
  #leaveCode(next) {
    this.#stage.leave(this.#showCode);
    next();
  }

  /**
   * Waits until the phone is active, and goes on to the number.
   *
   * @param {HTMLFormElement} form
   */
  async #activate(form) {
    hold(form, true);
    const begun = await add('push');
    const outcome =
      begun.VerificationState === states.activating ? await whileActivating(form, begun) : begun;
    hold(form, false);
    if (!this.#stage.isUp(form)) return;
    if (outcome.ErrorCode !== 0) say(form, outcome.ErrorCode);
    else
      this.#leaveCode(() => {
        this.#showNumber(outcome);
      });
  }

  /** @param {Outcome} outcome */
  #showNumber(outcome) {
    const form = this.#stage.show('match-number', async () => {
      this.#showNumber(await add('push'));
    });
    hide(form, true);
    find(form, '[data-number]', HTMLElement).textContent = outcome.Data;
    void this.#waitForAnswer(form, outcome);
  }

  /**
   * @param {HTMLFormElement} form
   * @param {Outcome} begun
   */
  async #waitForAnswer(form, begun) {
    while (this.#stage.isUp(form)) {
      const outcome = await verify('push', begun);
      if (!this.#stage.isUp(form)) return;
      if (outcome.VerificationState === states.verified) {
        this.#ways.added(outcome);
        return;
      }
      if (outcome.ErrorCode !== 0) {
        find(form, '[role="status"]', HTMLElement).hidden = true;
        hide(form, false);
        say(form, outcome.ErrorCode);
        return;
      }
      await pause();
    }
  }

  /** @param {Outcome} begun */
  #showEnterCode(begun) {
    const form = this.#stage.show('enter-code', async () => {
      const outcome = await verify('code', begun, valueOf(form));
      if (outcome.VerificationState === states.verified) this.#ways.added(outcome);
      else say(form, outcome.ErrorCode);
    });
  }
}

/**
 * A picture that is there at once when it is shown.
 *
 * @param {string} address
 */
async function decoded(address) {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
}

/**
 * What to type instead of scanning.
 *
 * @param {HTMLFormElement} form
 * @param {Invitation} invitation
 */
function fillIn(form, invitation) {
  /** @type {NodeListOf<HTMLElement>} */
  const places = form.querySelectorAll('[data-typed]');
  for (const place of places) place.textContent = Reflect.get(invitation, place.dataset.typed ?? '');
  const typed = find(form, '[data-typed-instead]', HTMLElement);
  const toggle = find(form, '[aria-expanded]', HTMLButtonElement);
  toggle.onclick = () => {
    typed.hidden = !typed.hidden;
    toggle.ariaExpanded = String(!typed.hidden);
  };
}

/**
 * Asks on until the phone is active, or is not going to be.
 *
 * @param {HTMLFormElement} form
 * @param {Outcome} begun
 */
async function whileActivating(form, begun) {
  const { content } = find(form, '[data-activating]', HTMLTemplateElement);
  form.append(content.cloneNode(true));
  for (;;) {
    await pause();
    const outcome = await verify('push', begun);
    if (outcome.VerificationState === states.activating) continue;
    find(form, ':scope > [aria-busy]', HTMLElement).remove();
    return outcome;
  }
}
