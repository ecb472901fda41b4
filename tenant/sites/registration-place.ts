import type { Edition } from '../editions.ts';
import { at, hosts, type Host } from '../hosts.ts';

/** Where people register, by the addresses that sign-in sends them to. */
export interface RegistrationPlace {
  readonly host: Host;
  /** Where whoever wants to register begins. */
  readonly home: string;
  /** Takes who is to register (`evo_code`, MICROSOFT-FLOW.md §1.1). */
  readonly register: string;
  /** Takes who has registered: the `redirect_uri` of a sign-in (MICROSOFT-FLOW.md §1.2). */
  readonly reply: string;
}

const proofup: RegistrationPlace = {
  host: hosts.proofup,
  home: at(hosts.proofup, '/proofup.aspx?proofup=1'),
  register: at(hosts.proofup, '/proofup.aspx'),
  reply: at(hosts.proofup, '/proofup.aspx'),
};

/** `/register` and `/security-info` are Microsoft's (MICROSOFT-FLOW.md §3.1), the third address is ours. */
const mySignIns: RegistrationPlace = {
  host: hosts.mySignIns,
  home: at(hosts.mySignIns, '/security-info'),
  register: at(hosts.mySignIns, '/register'),
  reply: at(hosts.mySignIns, '/signin-oidc'),
};

/** Where an edition has people register. */
export const registrationPlaces: Readonly<Record<Edition, RegistrationPlace>> = {
  legacy: proofup,
  combined: mySignIns,
  'combined-2025': mySignIns,
};
