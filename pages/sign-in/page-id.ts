/**
 * CSS of an element on the sign-in page with the given page id, unless it is one of the hidden twins that stand ready for
 * the next view (MICROSOFT-FLOW.md §0.4, §1.3).
 */
export function onPage(pageId: string, selector: string): string {
  return `html:has(meta[name="PageID"][content="${pageId}"]) ${selector}:not(.moveOffScreen)`;
}

/** CSS of an element on any page of sign-in: they all carry a page id. */
export function onAnyPage(selector: string): string {
  return `html:has(meta[name="PageID"]) ${selector}`;
}

/**
 * CSS of an element on a page that invites to something and can be passed: no source tells its page id, so it is none of
 * those that have the same ids for other things (MICROSOFT-FLOW.md §0.5).
 */
export function nudge(selector: string): string {
  const others = [
    'ConvergedSignIn',
    'ConvergedTFA',
    'KmsiInterrupt',
    'ConvergedProofUpRedirect',
    'ConvergedError',
  ];
  const isOther = others.map((id) => `meta[name="PageID"][content="${id}"]`).join(', ');
  return `html:has(meta[name="PageID"]):not(:has(${isOther}, #idBtn_Accept)):has(#idSIButton9) main ${selector}`;
}
