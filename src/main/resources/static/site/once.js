// A second click while the first is on its way sends nothing: its answer, a refusal, would hide that the first one worked.
const WAIT = 5000;

addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, WAIT);
});
