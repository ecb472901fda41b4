import { styleText } from 'node:util';
import { email } from '../../drift/notice/email.ts';
import { issueBody } from '../../drift/notice/issue.ts';
import type { Notice } from '../../drift/notice/notice.ts';
import { teamsMessage } from '../../drift/notice/teams.ts';
import type { Channel } from '../../drift/notice/told.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';

/** Prints a message as a channel would carry it. */
export function printMessage(channel: Channel, notice: Notice, text: Catalogue): void {
  console.log(`${styleText('bold', `--- ${channel} ---`)}\n${messageOf(channel, notice, text)}`);
}

function messageOf(channel: Channel, notice: Notice, text: Catalogue): string {
  switch (channel) {
    case 'teams':
      return `${JSON.stringify(teamsMessage(notice, text), null, 2)}\n`;
    case 'email': {
      const { subject, text: body } = email(notice, text);
      return `${subject}\n\n${body}`;
    }
    case 'issue':
      return issueBody(notice, text);
  }
}
