// Asks the browser for a passkey when a form wants one; where it cannot, the form stays hidden and a password does.
const able = typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';
for (const part of document.querySelectorAll('[data-passkey-able]')) part.hidden = !able;
for (const part of document.querySelectorAll('[data-passkey-unable]')) part.hidden = able;

const ask = {
  create: (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: (options) =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

document.addEventListener(
  'submit',
  async (event) => {
    const form = event.target.closest('form[data-passkey]');
    if (!form) return;
    event.preventDefault();
    const failed = form.querySelector('[data-passkey-failed]');
    failed.textContent = '';
    try {
      const answer = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams() });
      const credential = await ask[form.dataset.passkey](await answer.json());
      form.elements.credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      failed.textContent = failed.dataset.passkeyFailed;
    }
  },
  { capture: true },
);
