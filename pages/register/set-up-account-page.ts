import { leftByNext, parts } from './wizard.ts';

const { back, link, instructions, secretToggle, qr, waiting, success } = parts;

const others = [link, secretToggle, qr, waiting, success, 'input', 'select', 'dl'];

/** What to do in the app, before the QR code is shown. Test id: MICROSOFT-FLOW.md §3.2. */
export const SetUpAccountPage = leftByNext(
  `form:is(:has(${instructions}), :has(${back}):not(:has(${others.join(', ')})))`,
);
