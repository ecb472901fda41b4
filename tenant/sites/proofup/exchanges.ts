import { z } from 'zod';

import type { CodeVerdict } from '../../state/codes.ts';
import type {
  ActivationStatus,
  ApprovalStatus,
  Registration,
  RegistrationStep,
} from '../../state/registration.ts';
import { judgeNumber, type NumberVerdict } from '../../state/phone-number.ts';
import type { SiteContext } from '../../views/page.ts';
import { countryOf } from '../countries.ts';
import type { Site } from '../site.ts';
import { tellCodes, tellNotifications } from './invitation.ts';

/** How far the activation has come. */
export interface ActivationAnswer {
  readonly status: ActivationStatus;
}

/** What came of a code. */
export interface VerificationAnswer {
  readonly status: CodeVerdict | 'code-needed';
}

/** How far the approval has come, or why it was not asked for. */
export interface FallbackPhoneAnswer {
  readonly status: ApprovalStatus | Exclude<NumberVerdict, 'good'>;
}

const invitationWanted = z.object({ use: z.enum(['notifications', 'code']) });
const codeTyped = z.object({ code: z.string() });
const numberTyped = z.object({ country: z.string(), number: z.string() });

type Exchange = (c: SiteContext, registration: Registration) => Response | Promise<Response>;

/** What the pages' scripts say to the server. The real exchanges are not known: these are our own. */
export function serveExchanges(site: Site, find: (c: SiteContext) => Registration | undefined): void {
  /** An exchange belongs to a step. A page of another step is told no, and loads itself anew. */
  const during = (step: RegistrationStep | 'any', exchange: Exchange) => (c: SiteContext) => {
    const registration = find(c);
    if (registration === undefined) return c.json({ error: 'no-session' }, 401);
    if (step !== 'any' && registration.step !== step) return c.json({ error: 'another-step' }, 409);
    return exchange(c, registration);
  };
  site.post('/proofup.aspx/invitation', during('contact-method', invite));
  site.post('/proofup.aspx/activation', during('contact-method', checkActivation));
  site.get('/proofup.aspx/activation', during('contact-method', tellActivation));
  site.post('/proofup.aspx/verification', during('any', verify));
  site.post('/proofup.aspx/fallback-phone', during('fallback-phone', takeFallbackPhone));
  site.get('/proofup.aspx/approval', during('any', tellApproval));
}

async function invite(c: SiteContext, registration: Registration): Promise<Response> {
  const { use } = invitationWanted.parse(await c.req.json());
  return c.json(
    use === 'code'
      ? tellCodes(registration.account, registration.inviteToCodes())
      : tellNotifications(registration.inviteToNotifications()),
  );
}

function checkActivation(c: SiteContext, registration: Registration): Response {
  registration.checkActivation();
  return tellActivation(c, registration);
}

function tellActivation(c: SiteContext, { activationStatus }: Registration): Response {
  return c.json({ status: activationStatus } satisfies ActivationAnswer);
}

async function verify(c: SiteContext, registration: Registration): Promise<Response> {
  const { code } = codeTyped.parse(await c.req.json());
  const status = code.trim() === '' ? 'code-needed' : registration.verify(code);
  return c.json({ status } satisfies VerificationAnswer);
}

async function takeFallbackPhone(c: SiteContext, registration: Registration): Promise<Response> {
  const { country, number } = numberTyped.parse(await c.req.json());
  const verdict = judgeNumber(countryOf(country), number);
  if (verdict !== 'good') return c.json({ status: verdict } satisfies FallbackPhoneAnswer);
  registration.finish();
  return tellApproval(c, registration);
}

function tellApproval(c: SiteContext, { approvalStatus }: Registration): Response {
  return c.json({ status: approvalStatus } satisfies FallbackPhoneAnswer);
}
