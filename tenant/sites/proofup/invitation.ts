import { at, hosts } from '../../hosts.ts';
import { organisation, type Account } from '../../state/accounts.ts';
import type { Activation } from '../../state/activations.ts';
import type { Authenticator } from '../../state/codes.ts';
import { activationPayload, authenticatorPayload, qrPicture } from '../qr-picture.ts';

/** What the dialog «Konfigurer mobilapp» is filled with. */
export interface Invitation {
  /** The QR code, as a `data:` address. */
  readonly picture: string;
  /** What to type instead of scanning, by the names of the places in the dialog. */
  readonly typed: Readonly<Record<string, string>>;
}

/** To notifications: nine digits in three groups, and an address of which only the end varies. */
export function tellNotifications(activation: Activation): Invitation {
  const cut = activation.manualPath.lastIndexOf('/') + 1;
  return {
    picture: qrPicture(activationPayload(activation)),
    typed: {
      code: activation.code.replaceAll(/\d{3}(?=\d)/g, '$& '),
      service: at(hosts.activation, activation.manualPath.slice(0, cut)),
      address: activation.manualPath.slice(cut),
    },
  };
}

/** To codes: the account's name, and the secret in groups of four. */
export function tellCodes({ address }: Account, { secret }: Authenticator): Invitation {
  const name = `${organisation.name}:${address}`;
  return {
    picture: qrPicture(authenticatorPayload(name, secret)),
    typed: { account: name, secret: secret.replaceAll(/.{4}(?=.)/g, '$& ') },
  };
}
