import { leftByNext } from './wizard.ts';

/** Registration is done, and says what the reader will be asked for. By structure: MICROSOFT-FLOW.md §9 has no ids. */
export const RegisterFinishedPage = leftByNext('form:has(dl)');
