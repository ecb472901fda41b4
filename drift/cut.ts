/** The longest text that a message may be made of: what a screen says may be of any length. */
const longest = 400;

/** The same text where it is short enough; else its beginning. Never half a character. */
export function cut(text: string, length = longest): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
