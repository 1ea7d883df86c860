// Lets people read what they type. Without this script the page works, only the button stays away.
const button = document.getElementById('show-password');
const password = document.getElementById('password');

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
