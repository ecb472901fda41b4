// @ts-check

import { find } from './templates.js';
import { AppSteps } from './wizard-app.js';
import { captchaWanted, tellWord } from './wizard-methods.js';
import { PhoneSteps } from './wizard-phone.js';
import { onPress, say, Stage, valueOf } from './wizard-stage.js';

/** @typedef {import('./wizard-methods.js').Outcome} Outcome */

/**
 * @typedef {object} Ways where the wizard is, and what comes after it
 * @property {HTMLElement} views where its steps are put up
 * @property {boolean} wantsPhoneToo
 * @property {boolean} tellsWhenFinished whether a last step says so: sign-in goes on from there
 * @property {() => void} done
 * @property {() => void} [cancel] where the first step's «Back» leads
 */

/** Registration: a method, one step after another. */
export class Wizard {
  #stage;
  #ways;
  #app;
  #phone;
  #hasPhone = false;

  /** @param {Ways} ways */
  constructor(ways) {
    this.#ways = ways;
    this.#stage = new Stage(ways.views, ways.cancel);
    this.#app = new AppSteps(this.#stage, { added: this.#showAppAdded, askForCaptcha: this.#askForCaptcha });
    this.#phone = new PhoneSteps(this.#stage, {
      added: (outcome) => {
        this.#hasPhone = true;
        this.finish(nameIn(outcome));
      },
      askForCaptcha: this.#askForCaptcha,
    });
  }

  /** @param {'authenticatorApp' | 'mobilePhone'} method */
  begin(method) {
    if (method === 'mobilePhone') this.#phone.begin();
    else this.#showInstall();
  }

  /** Asks for the method first. */
  choose() {
    this.#showChooser();
  }

  #showInstall = () => {
    this.#stage.use = 'push';
    /** @param {'push' | 'code'} use */
    const setUp = (use) => {
      this.#stage.leave(this.#showInstall);
      this.#app.begin(use);
    };
    const form = this.#stage.show('install-app', () => {
      setUp('push');
    });
    onPress(form, 'another-app', () => {
      setUp('code');
    });
    onPress(form, 'choose-method', () => {
      this.#stage.leave(this.#showInstall);
      this.#showChooser();
    });
    onPress(form, 'done', this.#ways.done);
  };

  #showChooser = () => {
    const form = this.#stage.show('choose-method', () => {
      const { value } = find(form, 'select', HTMLSelectElement);
      choose(value === 'mobilePhone' ? value : 'authenticatorApp');
    });
    /** @param {'authenticatorApp' | 'mobilePhone'} method */
    const choose = (method) => {
      this.#stage.leave(this.#showChooser);
      this.begin(method);
    };
    for (const method of /** @type {const} */ (['authenticatorApp', 'mobilePhone']))
      onPress(form, method, () => {
        choose(method);
      });
  };

  /** @param {Outcome} outcome */
  #showAppAdded = (outcome) => {
    this.#stage.forget();
    const form = this.#stage.show('app-added', () => {
      if (this.#ways.wantsPhoneToo && !this.#hasPhone) this.#phone.begin();
      else this.finish(nameIn(outcome));
    });
    form.querySelector(`[data-becomes="${isDefaultIn(outcome) ? 'another' : 'default'}"]`)?.remove();
  };

  /**
   * All is registered.
   *
   * @param {string} standard the name of the method that is asked for first
   */
  finish(standard) {
    if (!this.#ways.tellsWhenFinished) {
      this.#ways.done();
      return;
    }
    this.#stage.forget();
    const form = this.#stage.show('finished', this.#ways.done);
    find(form, '[data-default]', HTMLElement).textContent = standard;
  }

  /**
   * The picture with a word comes first.
   *
   * @param {() => unknown} goOn what the person was kept from
   */
  #askForCaptcha = (goOn) => {
    const form = this.#stage.show('captcha', async () => {
      const { ErrorCode, Picture } = await tellWord(valueOf(form));
      if (ErrorCode === 0) {
        goOn();
        return;
      }
      picture.src = Picture ?? '';
      say(form, captchaWanted);
    });
    const picture = find(form, 'img', HTMLImageElement);
    void tellWord('').then(({ Picture }) => {
      picture.src = Picture ?? '';
    });
  };
}

/** @param {Outcome} outcome */
function nameIn({ DataUpdates }) {
  return DataUpdates?.DefaultMethod.Name ?? '';
}

/**
 * Whether what was registered is asked for first from now on.
 *
 * @param {Outcome} outcome
 */
function isDefaultIn({ DataUpdates, Type }) {
  return DataUpdates?.DefaultMethod.Type === Type;
}
