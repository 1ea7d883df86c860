// Asks the browser to make a passkey, and sends what it has made. Without this script, or in a browser that knows no passkeys, the note
// stays.
const form = document.getElementById('passkey-make-form');
const button = document.getElementById('passkey-make');
const refused = document.getElementById('passkey-refused');

if (form?.dataset.asked && globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.getElementById('passkey-unknown').hidden = true;
  button.hidden = false;
  button.addEventListener('click', async () => {
    refused.hidden = true;
    button.disabled = true;
    try {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(form.dataset.asked));
      const made = await navigator.credentials.create({ publicKey });
      form.elements['Form.Credential'].value = JSON.stringify(made.toJSON());
      form.submit();
    } catch {
      // Whoever closes the browser's window for it may try again.
      refused.hidden = false;
      button.disabled = false;
    }
  });
  button.focus();
}
