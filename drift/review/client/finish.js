// @ts-check

/** @typedef {import('./desk.js').Desk} Desk */

/** Ends the question that is being asked. */
let asking = new AbortController();

/**
 * Whether a person is done: every accepted sentence says something, and what is not decided is so on purpose.
 *
 * @param {Desk} desk
 * @returns {Promise<boolean>}
 */
export async function isDone(desk) {
  const fault = desk.sheet.firstFault();
  if (fault) {
    fault.scrollIntoView({ block: 'center' });
    fault.focus({ preventScroll: true });
    return false;
  }
  if (desk.undecided === 0) return true;
  const dialog = desk.section.querySelector('dialog');
  if (!dialog) return true;
  const loose = dialog.querySelector('[data-edited]');
  if (loose instanceof HTMLElement) loose.hidden = !desk.hasLooseWords;
  const answer = await ask(dialog);
  if (answer === 'back') desk.goToUndecided();
  return answer === 'go-on';
}

/**
 * Asks by a dialog. That it was closed is told a moment later: by then it may have been opened again, and is still to be answered.
 *
 * @param {HTMLDialogElement} dialog
 * @returns {Promise<string>} the value of the button that was pressed; empty where none was
 */
function ask(dialog) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve('');
    });
    dialog.addEventListener(
      'close',
      () => {
        if (!dialog.open) resolve(dialog.returnValue);
      },
      { signal },
    );
  });
}
