// @ts-check

/** @typedef {import('./desk.js').Desk} Desk */

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
  dialog.returnValue = '';
  dialog.showModal();
  await new Promise((resolve) => {
    dialog.addEventListener('close', resolve, { once: true });
  });
  if (dialog.returnValue === 'back') desk.goToUndecided();
  return dialog.returnValue === 'go-on';
}
