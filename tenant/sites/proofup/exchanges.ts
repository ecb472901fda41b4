import { z } from 'zod';

import { at, hosts } from '../../hosts.ts';
import type { Activation } from '../../state/activations.ts';
import type { ActivationStatus, ApprovalStatus, Registration } from '../../state/registration.ts';
import type { SiteContext } from '../../views/page.ts';
import type { Site } from '../site.ts';
import { activationPayload, qrPicture } from './qr-picture.ts';

/** What the dialog «Konfigurer mobilapp» is filled with. */
export interface Invitation {
  /** The QR code, as a `data:` address. */
  readonly picture: string;
  /** Nine digits, in three groups. */
  readonly code: string;
  /** The address to type instead of scanning: what does not vary, and what does. */
  readonly service: string;
  readonly number: string;
}

/** How far the activation has come. */
export interface ActivationAnswer {
  readonly status: ActivationStatus;
}

/** How far the approval has come, or that it was not asked for because the number will not do. */
export interface FallbackPhoneAnswer {
  readonly status: ApprovalStatus | 'phone-needed';
}

/** A country's calling code and a number of eight digits or more, however they are spaced. */
const fallbackPhone = z.object({
  country: z.string().regex(/^\d+$/),
  number: z.string().regex(/^(\D*\d){8,}\D*$/),
});

type Exchange = (c: SiteContext, registration: Registration) => Response | Promise<Response>;

/** What the pages' scripts say to the server. The real exchanges are not known: these are our own. */
export function serveExchanges(site: Site, find: (c: SiteContext) => Registration | undefined): void {
  const withSession = (exchange: Exchange) => (c: SiteContext) => {
    const registration = find(c);
    return registration === undefined ? c.json({ error: 'no-session' }, 401) : exchange(c, registration);
  };
  site.post('/proofup.aspx/invitation', withSession(invite));
  site.post('/proofup.aspx/activation', withSession(checkActivation));
  site.get('/proofup.aspx/activation', withSession(tellActivation));
  site.post('/proofup.aspx/fallback-phone', withSession(takeFallbackPhone));
  site.get('/proofup.aspx/approval', withSession(tellApproval));
}

function invite(c: SiteContext, registration: Registration): Response {
  return c.json(tellInvitation(registration.invite()));
}

function checkActivation(c: SiteContext, registration: Registration): Response {
  registration.checkActivation();
  return tellActivation(c, registration);
}

async function takeFallbackPhone(c: SiteContext, registration: Registration): Promise<Response> {
  const request = fallbackPhone.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return c.json({ status: 'phone-needed' } satisfies FallbackPhoneAnswer);
  registration.askForApproval();
  return tellApproval(c, registration);
}

function tellActivation(c: SiteContext, { activationStatus }: Registration): Response {
  return c.json({ status: activationStatus } satisfies ActivationAnswer);
}

function tellApproval(c: SiteContext, { approvalStatus }: Registration): Response {
  return c.json({ status: approvalStatus } satisfies FallbackPhoneAnswer);
}

function tellInvitation(activation: Activation): Invitation {
  const cut = activation.manualPath.lastIndexOf('/') + 1;
  return {
    picture: qrPicture(activationPayload(activation)),
    code: activation.code.replaceAll(/\d{3}(?=\d)/g, '$& '),
    service: at(hosts.activation, activation.manualPath.slice(0, cut)),
    number: activation.manualPath.slice(cut),
  };
}
