// Lets people read what they type, and sign in by a passkey. Without this script the page works, only these buttons stay away.
const button = document.getElementById('show-password');
const password = document.getElementById('password');
const passkey = document.getElementById('passkey');

if (button && password) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const show = password.type === 'password';
    password.type = show ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(show));
  });

  // A password manager should not learn a text field.
  password.form.addEventListener('submit', () => {
    password.type = 'password';
  });
}

if (passkey && globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  const refused = document.getElementById('passkey-refused');
  passkey.hidden = false;
  passkey.addEventListener('click', async () => {
    refused.hidden = true;
    passkey.disabled = true;
    try {
      const asked = await fetch(passkey.dataset.ask, { method: 'POST' });
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json());
      const shown = await navigator.credentials.get({ publicKey });
      passkey.form.elements['Form.Credential'].value = JSON.stringify(shown.toJSON());

      // Not by the button of the form, which would ask for address and password first.
      passkey.form.submit();
    } catch {
      refused.hidden = false;
      passkey.disabled = false;
    }
  });
}
