import type { TeamsMessage } from '../teams.ts';
import { patience, post } from './post.ts';

/**
 * Posts a card to a Teams workflow («When a Teams webhook request is received»,
 * https://learn.microsoft.com/en-us/connectors/teams/).
 *
 * The workflow answers 202 once it has taken the card (https://github.com/atc0005/go-teams-notify/pull/275). What then comes of it
 * is told only in its own history in Power Automate.
 *
 * @throws SendProblem, which says nothing of the address
 */
export async function sendToTeams(
  message: TeamsMessage,
  { webhook }: { webhook: string },
  limits = patience,
): Promise<void> {
  await post(
    {
      name: 'the Teams workflow',
      url: webhook,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    },
    limits,
  );
}
