import { plainTable } from '../describe.ts';
import type { Edition } from '../editions.ts';
import { anywhere, furtherOperations, operations } from './operations.ts';
import { screens, screensOf } from './screens.ts';

/** Every screen of an edition and what can be done with it. */
export function tellScreens(edition: Edition) {
  return screensOf(edition).map((screen) => {
    const { host, document, movesAfter = [] } = screens[screen];
    return {
      screen,
      host,
      /** It opens a document of its own: otherwise a script brings it into another screen's. */
      ownDocument: document !== undefined,
      operations: [...anywhere, ...furtherOperations(screen)],
      placeAfter: movesAfter,
    };
  });
}

/** The same for a person. */
export function describeScreens(edition: Edition): string {
  const rows = tellScreens(edition).map(({ screen, ownDocument, placeAfter }) => [
    screen,
    ownDocument ? 'a page' : 'in a page',
    furtherOperations(screen).join(', '),
    placeAfter.join(', '),
  ]);
  return [
    `Screens of edition ${edition}, and what mutations can do with each.`,
    '',
    plainTable(rows, ['Screen', 'Is', 'Further operations', 'May come after']),
    '',
    `With every screen: ${anywhere.join(', ')}.`,
    'A screen that is "in a page" is brought into another screen\'s document by its script: it has no address to send',
    'elsewhere and nothing to put a page before.',
    '',
    plainTable(Object.entries(operations), ['Operation', 'Then']),
  ].join('\n');
}
