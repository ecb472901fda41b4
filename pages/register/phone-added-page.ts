import { leftByNext } from './wizard.ts';

/** The telephone is registered. By structure: MICROSOFT-FLOW.md §9 has no ids for it. */
export const PhoneAddedPage = leftByNext('form:has([data-number-added])');
