/**
 * CSS of an element on the old registration page, by structure: MICROSOFT-FLOW.md §2 has no ids.
 *
 * Sign-in's pages carry a page id (§0.4), and those of the registration that has taken its place have a root of their own
 * (§3.2): both have fields and dialogs of the same structure.
 */
export function onProofup(selector: string): string {
  return `html:not(:has(meta[name="PageID"], [data-automation-id])) ${selector}`;
}
