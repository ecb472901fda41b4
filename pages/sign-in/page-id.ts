/**
 * CSS of an element on the sign-in page with the given page id, unless it is one of the hidden twins that stand ready for
 * the next view (MICROSOFT-FLOW.md §0.4, §1.3).
 */
export function onPage(pageId: string, selector: string): string {
  return `html:has(meta[name="PageID"][content="${pageId}"]) ${selector}:not(.moveOffScreen)`;
}
