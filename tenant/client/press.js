// @ts-check

/**
 * What happens when something is pressed, or chosen by keyboard: what is a button or a link by itself makes a click of that.
 *
 * @param {Element} control
 * @param {() => void} act
 */
export function onPress(control, act) {
  control.addEventListener('click', (event) => {
    event.preventDefault();
    act();
  });
  if (control.matches('a[href], button, input')) return;
  control.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && [' ', 'Enter'].includes(event.key)) act();
  });
}
