// @ts-check

import { find } from './templates.js';
import { captchaWanted, tellWord } from './wizard-methods.js';
import { say, valueOf } from './wizard-stage.js';

/**
 * The picture with a word comes first.
 *
 * @param {import('./wizard-stage.js').Stage} stage
 * @param {() => unknown} goOn what the person was kept from
 */
export function askForCaptcha(stage, goOn) {
  const form = stage.show('captcha', async () => {
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
}
