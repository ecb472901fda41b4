import { z } from 'zod';
import type { NoticeSettings } from '../../guide/notice-settings.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { email } from './email.ts';
import type { Notice } from './notice.ts';
import { sendByGraph } from './send/graph.ts';
import { SendProblem } from './send/problem.ts';
import { sendBySmtp } from './send/smtp.ts';
import { sendToTeams } from './send/teams.ts';
import { teamsMessage } from './teams.ts';
import { channels, type Channel } from './told.ts';

/** What became of a message. */
const deliverySchema = z.strictObject({
  channel: z.enum(channels),
  sent: z.boolean(),
  /** Why not, in one English sentence without a secret. */
  why: z.string().optional(),
});

export type Delivery = z.infer<typeof deliverySchema>;

/** `notices.json` of a run: what became of each message of it. */
export const deliveriesSchema = z.array(deliverySchema);

type Post = Exclude<Channel, 'issue'>;

/** The channels that are set up. */
export function channelsIn({ teams, smtp, graph }: NoticeSettings): Post[] {
  return [...(teams === null ? [] : ['teams' as const]), ...((smtp ?? graph) ? ['email' as const] : [])];
}

/** Sends a notice. What goes wrong is told and never thrown: it fails no night. */
export async function deliver(
  channel: Post,
  notice: Notice,
  settings: NoticeSettings,
  text: Catalogue,
): Promise<Delivery> {
  try {
    await send(channel, notice, settings, text);
    return { channel, sent: true };
  } catch (error) {
    // Another error's own words may hold what it was given.
    const name = error instanceof Error ? error.name : 'unknown';
    const why = error instanceof SendProblem ? error.message : `a fault of our own (${name})`;
    return { channel, sent: false, why };
  }
}

async function send(channel: Post, notice: Notice, settings: NoticeSettings, text: Catalogue): Promise<void> {
  const { teams, smtp, graph } = settings;
  if (channel === 'teams' && teams !== null) await sendToTeams(teamsMessage(notice, text), teams);
  if (channel === 'email' && smtp !== null) await sendBySmtp(email(notice, text), smtp);
  if (channel === 'email' && graph !== null) await sendByGraph(email(notice, text), graph);
}
