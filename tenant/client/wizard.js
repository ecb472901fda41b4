// @ts-check

import { find, fromTemplate } from './templates.js';
import { pause } from './my-sign-ins-exchange.js';
import { add, captchaWanted, invite, states, tellWord, verify } from './wizard-methods.js';

/** @typedef {import('./wizard-methods.js').Outcome} Outcome */

/**
 * @typedef {object} Ways where the wizard is, and what comes after it
 * @property {HTMLElement} views where its steps are put up
 * @property {boolean} wantsPhoneToo
 * @property {() => void} done
 */

/**
 * Registers a method, one step after another.
 *
 * @param {Ways} ways
 * @param {'install-app' | 'phone-number'} [first]
 */
export function startWizard({ views, wantsPhoneToo, done }, first = 'install-app') {
  /** What the app is to be used for. @type {'push' | 'code'} */
  let use = 'push';
  let name = '';
  let hasPhone = false;
  /** The steps before the one that shows. @type {(() => void)[]} */
  const before = [];
  /** The notification that is waited for: one that was given up is not listened to any more. */
  let waiting = 0;

  /**
   * @param {string} step
   * @param {() => unknown} onNext
   * @param {() => void} [back] the step itself, to come back to
   */
  const show = (step, onNext, back) => {
    waiting += 1;
    const form = /** @type {HTMLFormElement} */ (fromTemplate(step));
    for (const part of form.querySelectorAll('[data-use]'))
      if (part instanceof HTMLElement && part.dataset.use !== use) part.remove();
    form.onsubmit = () => {
      void onNext();
      return false;
    };
    onPress(form, 'back', () => before.pop()?.());
    views.replaceChildren(form);
    /** @type {HTMLElement | null} */ (form.querySelector('[data-focus]'))?.focus();
    const leave = () => {
      if (back) before.push(back);
    };
    return { form, leave };
  };

  const showInstall = () => {
    use = 'push';
    before.length = 0;
    const { form, leave } = show(
      'install-app',
      () => {
        leave();
        showSetUp();
      },
      showInstall,
    );
    onPress(form, 'another-app', () => {
      use = 'code';
      leave();
      showSetUp();
    });
    onPress(form, 'choose-method', () => {
      leave();
      showChooser();
    });
    onPress(form, 'done', done);
  };

  const showSetUp = () => {
    const { leave } = show(
      'set-up-account',
      () => {
        leave();
        return showCode();
      },
      showSetUp,
    );
  };

  const showCode = async () => {
    const invitation = await invite(use);
    if (invitation.ErrorCode === captchaWanted) return showCaptcha(showCode);
    const { form, leave } = show(
      'scan-code',
      () => (use === 'push' ? activate(form, leave) : enter()),
      showCode,
    );
    const enter = () => {
      leave();
      showEnterCode();
    };
    const picture = find(form, 'img', HTMLImageElement);
    picture.src = `data:image/png;base64,${invitation.QrCode}`;
    for (const place of form.querySelectorAll('[data-typed]'))
      place.textContent = Reflect.get(invitation, /** @type {HTMLElement} */ (place).dataset.typed ?? '');
    const typed = find(form, '[data-typed-instead]', HTMLElement);
    const toggle = find(form, '[aria-expanded]', HTMLButtonElement);
    toggle.onclick = () => {
      typed.hidden = !typed.hidden;
      toggle.ariaExpanded = String(!typed.hidden);
    };
  };

  /**
   * Waits until the phone is active, and goes on to the number.
   *
   * @param {HTMLFormElement} form
   * @param {() => void} leave
   */
  const activate = async (form, leave) => {
    let outcome = await add('push');
    if (outcome.VerificationState === states.activating) {
      hold(form, true);
      form.append(
        /** @type {HTMLTemplateElement} */ (
          find(form, '[data-activating]', HTMLTemplateElement)
        ).content.cloneNode(true),
      );
      outcome = await whileActivating(outcome);
      form.querySelector(':scope > [aria-busy]')?.remove();
      hold(form, false);
    }
    if (outcome.ErrorCode !== 0) return say(form, outcome.ErrorCode);
    leave();
    showNumber(outcome);
  };

  /** @param {Outcome} outcome */
  const showNumber = (outcome) => {
    const { form } = show('match-number', async () => {
      showNumber(await add('push'));
    });
    const mine = waiting;
    hold(form, true);
    find(form, '[data-number]', HTMLElement).textContent = outcome.Data;
    void waitForAnswer(form, () => mine === waiting);
  };

  /**
   * @param {HTMLFormElement} form
   * @param {() => boolean} isWaiting
   */
  const waitForAnswer = async (form, isWaiting) => {
    while (isWaiting()) {
      const outcome = await verify('push');
      if (!isWaiting()) return;
      if (outcome.VerificationState === states.verified) return showAdded(outcome);
      if (outcome.ErrorCode !== 0) {
        find(form, '[role="status"]', HTMLElement).hidden = true;
        hold(form, false);
        return say(form, outcome.ErrorCode);
      }
      await pause();
    }
  };

  const showEnterCode = () => {
    const { form } = show('enter-code', async () => {
      const outcome = await verify('code', valueOf(form));
      if (outcome.VerificationState === states.verified) showAdded(outcome);
      else say(form, outcome.ErrorCode);
    });
  };

  /** @param {Outcome} outcome */
  const showAdded = (outcome) => {
    before.length = 0;
    name = outcome.DataUpdates?.DefaultMethod.Name ?? '';
    show('app-added', () => {
      if (wantsPhoneToo && !hasPhone) showPhone();
      else showFinished();
    });
  };

  const showChooser = () => {
    const { form, leave } = show(
      'choose-method',
      () => {
        choose(find(form, 'select', HTMLSelectElement).value);
      },
      showChooser,
    );
    /** @param {string} method */
    const choose = (method) => {
      leave();
      if (method === 'mobilePhone') showPhone();
      else showInstall();
    };
    for (const method of ['authenticatorApp', 'mobilePhone'])
      onPress(form, method, () => {
        choose(method);
      });
  };

  const showPhone = () => {
    const { form, leave } = show(
      'phone-number',
      async () => {
        const countryCode = find(form, 'select', HTMLSelectElement).value;
        const phoneNumber = valueOf(form);
        const outcome = await add('sms', { countryCode, phoneNumber });
        if (outcome.ErrorCode === captchaWanted) return showCaptcha(showPhone);
        if (outcome.ErrorCode !== 0) return say(form, outcome.ErrorCode);
        leave();
        showPhoneCode({ countryCode, phoneNumber });
      },
      showPhone,
    );
  };

  /** @param {{ countryCode: string, phoneNumber: string }} to */
  const showPhoneCode = (to) => {
    const { form } = show('phone-code', async () => {
      const outcome = await verify('sms', valueOf(form));
      if (outcome.VerificationState === states.verified) showPhoneAdded(outcome, to.phoneNumber);
      else say(form, outcome.ErrorCode);
    });
    find(form, '[data-number-sent]', HTMLElement).textContent = to.phoneNumber;
    onPress(form, 'resend', () => void add('sms', to));
  };

  /**
   * @param {Outcome} outcome
   * @param {string} number
   */
  const showPhoneAdded = (outcome, number) => {
    before.length = 0;
    hasPhone = true;
    name = outcome.DataUpdates?.DefaultMethod.Name ?? '';
    const { form } = show('phone-added', showFinished);
    find(form, '[data-number-added]', HTMLElement).textContent = number;
  };

  const showFinished = () => {
    const { form } = show('finished', done);
    find(form, '[data-default]', HTMLElement).textContent = name;
  };

  /** @param {() => unknown} goOn what the person was kept from */
  const showCaptcha = async (goOn) => {
    const { form } = show('captcha', async () => {
      const { ErrorCode, Picture } = await tellWord(valueOf(form));
      if (ErrorCode === 0 && Picture === null) return goOn();
      picture.src = Picture ?? '';
      say(form, captchaWanted);
    });
    const picture = find(form, 'img', HTMLImageElement);
    picture.src = (await tellWord('')).Picture ?? '';
  };

  if (first === 'phone-number') showPhone();
  else showInstall();
}

/**
 * Asks on until the phone is active, or is not going to be.
 *
 * @param {Outcome} outcome
 */
async function whileActivating(outcome) {
  while (outcome.VerificationState === states.activating) {
    await pause();
    outcome = await verify('push');
  }
  return outcome;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} where
 * @param {() => void} act
 */
function onPress(form, where, act) {
  for (const control of form.querySelectorAll(`[data-leads="${where}"]`))
    control.addEventListener('click', act);
}

/** @param {HTMLFormElement} form */
function valueOf(form) {
  return find(form, 'input', HTMLInputElement).value;
}

/**
 * @param {HTMLFormElement} form
 * @param {boolean} isStill
 */
function hold(form, isStill) {
  for (const button of form.querySelectorAll('button[type="submit"]'))
    if (button instanceof HTMLButtonElement) button.disabled = isStill;
}

/**
 * @param {HTMLFormElement} form
 * @param {number} code
 */
function say(form, code) {
  find(form, '[data-testid="message-bar-error"]', HTMLElement).replaceChildren(fromTemplate(`error-${code}`));
}
