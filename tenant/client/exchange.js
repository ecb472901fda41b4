// @ts-check

/** How often a page asks again, in ms. */
const pollEvery = 150;

/**
 * One exchange with the server.
 *
 * Where there is no answer the page is loaded anew: that shows what is wrong, be it a session that has ended
 * or a server that has gone.
 *
 * @template Answer
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<Answer>}
 */
export async function exchange(method, path, body) {
  const response = await fetch(path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!response?.ok) {
    location.reload();
    return new Promise(() => undefined);
  }
  /** @type {Answer} */
  const answer = await response.json();
  return answer;
}

/**
 * Asks until the answer is another than the one that means "not yet".
 *
 * @template {{ status: string }} Answer
 * @param {string} path
 * @param {Answer['status']} notYet
 * @returns {Promise<Answer>}
 */
export async function poll(path, notYet) {
  for (;;) {
    /** @type {Answer} */
    const answer = await exchange('GET', path);
    if (answer.status !== notYet) return answer;
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}
