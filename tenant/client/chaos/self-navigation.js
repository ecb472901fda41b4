// @ts-check

/** How often a page loads itself anew before it settles, and how long it is shown each time, in ms. */
const times = 2;
const shown = 300;

const mark = `sso_reload ${location.href}`;
const reloads = Number(sessionStorage.getItem(mark));

if (reloads < times) {
  sessionStorage.setItem(mark, String(reloads + 1));
  setTimeout(() => {
    location.reload();
  }, shown);
}
