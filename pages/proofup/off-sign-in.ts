/**
 * CSS of an element on a page that is none of sign-in's: those carry a page id (MICROSOFT-FLOW.md §0.4), and have fields
 * of the same structure.
 */
export function offSignIn(selector: string): string {
  return `html:not(:has(meta[name="PageID"])) ${selector}`;
}
