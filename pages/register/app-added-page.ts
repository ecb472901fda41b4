import { leftByNext, parts } from './wizard.ts';

/** The app is registered. By structure: MICROSOFT-FLOW.md §3.2 has no ids for it. */
export const AppAddedPage = leftByNext(`form:has(${parts.success}):not(:has([data-number-added]))`);
