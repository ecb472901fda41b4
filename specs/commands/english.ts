import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The e-mail and the password of the documented guide in English, as a translation of it: a guide of its own. */
const english = `
id: sette-opp-to-faktor
title: Set up two-factor sign-in
language: en
edition: legacy
source: { document: made by a spec, readOn: 2026-11-24 }
sample: { account: first.last@alstahaug.kommune.no }
steps:
  - id: open-the-page
    device: pc
    screen: null
    instruction: Open the page.
    act:
      - open: https://aka.ms/mfasetup
  - id: email
    device: pc
    screen: sign-in/email
    host: login.microsoftonline.com
    instruction: Enter your e-mail address.
    shows: |
      - heading "Sign in"
      - textbox
      - text: No account?
      - link "Create one!"
      - link "Can’t access your account?"
      - link "Sign-in options"
      - button "Next"
    act:
      - { enter: account, into: account }
      - { press: next, as: 'button "Next"' }
    alt: The sign-in page.
  - id: password
    device: pc
    screen: sign-in/password
    host: login.microsoftonline.com
    instruction: Enter your password.
    shows: |
      - button
      - text: /\\S+@\\S+/
      - heading "Enter password"
      - textbox
      - link "Forgot my password"
      - button "Sign in"
    act:
      - { enter: password, into: password }
      - { press: next, as: 'button "Sign in"' }
    alt: The password page.
`;

/** Puts the English guide beside the documented one in a folder of guides. */
export function translate(guides: string): void {
  const folder = join(guides, 'sette-opp-to-faktor');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'guide.en.yaml'), english.trimStart());
}
