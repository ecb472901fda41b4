// @ts-check

import { find } from './templates.js';
import { AppSteps } from './wizard-app.js';
import { askForCaptcha } from './wizard-captcha.js';
import { PhoneSteps } from './wizard-phone.js';
import { onPress, Stage } from './wizard-stage.js';

/** @typedef {import('./wizard-methods.js').Outcome} Outcome */

/**
 * @typedef {object} Ways where the wizard is, and what comes after it
 * @property {HTMLElement} views where its steps are put up
 * @property {boolean} wantsBoth whether one method is not enough
 * @property {readonly string[]} registered the methods that there are already
 * @property {boolean} tellsWhenFinished whether a last step says so: sign-in goes on from there
 * @property {() => void} done
 * @property {() => void} [cancel] where the first step's «Back» leads
 */

/** In the order in which they are asked for. */
const methods = /** @type {const} */ (['authenticatorApp', 'mobilePhone']);

/** Registration: a method, one step after another. */
export class Wizard {
  #stage;
  #ways;
  #app;
  #phone;
  #registered;

  /** @param {Ways} ways */
  constructor(ways) {
    this.#ways = ways;
    this.#registered = new Set(ways.registered);
    this.#stage = new Stage(ways.views, ways.cancel);
    /** @param {() => unknown} goOn */
    const asking = (goOn) => {
      askForCaptcha(this.#stage, goOn);
    };
    this.#app = new AppSteps(this.#stage, { added: this.#showAppAdded, askForCaptcha: asking });
    this.#phone = new PhoneSteps(this.#stage, {
      added: (outcome) => {
        this.#registered.add('mobilePhone');
        this.goOn(nameIn(outcome));
      },
      askForCaptcha: asking,
    });
  }

  /**
   * On to a method that is still wanted; where none is, to the end.
   *
   * @param {string} standard the name of the method that is asked for first
   */
  goOn(standard) {
    const missing = methods.find((method) => !this.#registered.has(method));
    const isEnough = this.#registered.size > 0 && !this.#ways.wantsBoth;
    if (missing === undefined || isEnough) this.#finish(standard);
    else this.#begin(missing);
  }

  /** @param {'authenticatorApp' | 'mobilePhone'} method */
  #begin(method) {
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
      this.#begin(method);
    };
    for (const method of methods)
      onPress(form, method, () => {
        choose(method);
      });
  };

  /** @param {Outcome} outcome */
  #showAppAdded = (outcome) => {
    this.#stage.forget();
    this.#registered.add('authenticatorApp');
    const form = this.#stage.show('app-added', () => {
      this.goOn(nameIn(outcome));
    });
    form.querySelector(`[data-becomes="${isDefaultIn(outcome) ? 'another' : 'default'}"]`)?.remove();
  };

  /** @param {string} standard */
  #finish(standard) {
    if (!this.#ways.tellsWhenFinished) {
      this.#ways.done();
      return;
    }
    this.#stage.forget();
    const form = this.#stage.show('finished', this.#ways.done);
    find(form, '[data-default]', HTMLElement).textContent = standard;
  }
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
