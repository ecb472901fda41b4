// @ts-check

import { form } from './interrupt.js';
import { find } from './templates.js';

const create = find(form, '#idSIButton9', HTMLInputElement);
const cover = find(document, '.lightbox-cover', HTMLElement);

const address = find(form, '#displayName', HTMLElement).textContent;

/** @type {PublicKeyCredentialCreationOptions} */
const publicKey = {
  challenge: crypto.getRandomValues(new Uint8Array(32)),
  rp: { name: document.title },
  user: { id: crypto.getRandomValues(new Uint8Array(16)), name: address, displayName: address },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
};

// Whatever comes of it: no passkey is kept, and sign-in goes on without one.
create.onclick = () => {
  cover.classList.add('disable-lightbox');
  void navigator.credentials
    .create({ publicKey })
    .catch(() => null)
    .then(() => {
      form.requestSubmit();
    });
};
