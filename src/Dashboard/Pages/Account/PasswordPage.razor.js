// The code of a link stands behind the "#", which the browser sends to nobody: it goes from here into the form. Without this script the
// page works, and the code is pasted by hand.
const secret = location.hash.slice(1);
const form = document.getElementById('link-form');

if (secret && form) {
  history.replaceState(null, '', location.pathname);
  form.elements.secret.value = secret;
  form.requestSubmit();
}
