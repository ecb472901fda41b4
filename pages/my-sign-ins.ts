import type { Locator, Page } from '@playwright/test';

/** The root of every page of mysignins.microsoft.com (MICROSOFT-FLOW.md §3.2). Sign-in's pages carry a page id (§0.4). */
const root = 'html:not(:has(meta[name="PageID"])) [data-automation-id="SecurityInfoRegister"]';

/**
 * CSS of an element on mysignins.microsoft.com, on the page or in the dialog that lies over it.
 *
 * Where no id is known, the page objects of this host go by structure, which no source confirms.
 */
export function onMySignIns(selector: string): string {
  return `${root}:not(:has(dialog[open])) ${selector}, ${root} dialog[open] ${selector}`;
}

/** CSS of a dialog that lies over the list of methods. */
export function overTheList(dialog: string): string {
  return `${root}${theList} dialog[open]${dialog}`;
}

/** The button that adds a method stands on the list of methods, whatever lies over it (MICROSOFT-FLOW.md §3.2). */
const theList = ':has([data-automationid="splitbuttonprimary"])';

/** CSS of the list of methods itself, once it is there. */
export const listOfMethods = `${root}${theList}:not(:has(dialog[open], [aria-busy="true"])) main`;

/** CSS of a chooser of methods that registration itself has opened. */
export function inRegistration(selector: string): string {
  return `${root}:not(${theList}) ${selector}`;
}

/** Says what went wrong (MICROSOFT-FLOW.md §3.2). */
export const errorBar = '[data-testid="message-bar-error"]:not(:empty)';

/** What is compared of a page: all but the bar over it, which is the same everywhere. */
export function underTheBar(page: Page): Locator {
  return page.locator(root);
}
