// @ts-check

/** What goes before every answer, and the header of the session (MICROSOFT-FLOW.md §3.4). */
const prefix = ")]}',";
const sessionHeader = 'Sessionctxv2';

/** How often a page asks again, in ms. */
const pollEvery = 150;

/** @type {Promise<string> | undefined} */
let session;

/**
 * One exchange with the server, in the session that the page asks for first.
 *
 * Where there is no answer the page is loaded anew: that shows what is wrong.
 *
 * @template Answer
 * @param {'GET' | 'POST'} method
 * @param {string} path under `/api/`
 * @param {object} [body]
 * @returns {Promise<Answer>}
 */
export async function exchange(method, path, body) {
  session ??= authorize();
  return send(method, path, body, { [sessionHeader]: await session });
}

/** @returns {Promise<string>} */
async function authorize() {
  /** @type {{ sessionCtxV2: string | null }} */
  const { sessionCtxV2 } = await send('POST', 'session/authorize', {});
  return sessionCtxV2 ?? '';
}

/**
 * @template Answer
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {object} [body]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<Answer>}
 */
async function send(method, path, body, headers) {
  const response = await fetch(`/api/${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!response?.ok) {
    location.reload();
    return new Promise(() => undefined);
  }
  const text = await response.text();
  /** @type {Answer} */
  const answer = JSON.parse(text.slice(prefix.length));
  return answer;
}

/** Until the page asks again. */
export function pause() {
  return new Promise((resolve) => setTimeout(resolve, pollEvery));
}
