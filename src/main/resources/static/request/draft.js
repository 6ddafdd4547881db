// Keeps on the server what a muhtar types: some seconds after he pauses, and when the page goes away. Without this script
// the form works the same and what was typed is kept whenever it is sent.
(() => {
  const form = document.querySelector('form[data-draft]');
  if (!form || !window.fetch || !window.URLSearchParams) {
    return;
  }
  const PAUSE = 3000;
  const note = document.getElementById('draft-note');
  const button = form.querySelector('button[data-busy]');
  const idle = button.textContent;
  let timer = 0;
  let typed = false;
  let sent = false;

  const texts = () => {
    const texts = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string') {
        texts.append(name, value);
      }
    });
    return texts;
  };

  const keep = () => {
    typed = false;
    fetch(form.dataset.draft, {method: 'POST', body: texts(), redirect: 'error'})
      .then(answer => answer.ok)
      .catch(() => false)
      .then(kept => {
        typed = typed || !kept;
        note.hidden = !kept;
      });
  };

  const keepOnLeaving = () => {
    clearTimeout(timer);
    if (typed && !sent) {
      typed = !navigator.sendBeacon(form.dataset.draft, texts());
    }
  };

  form.addEventListener('input', () => {
    typed = true;
    note.hidden = true;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  form.addEventListener('submit', event => {
    clearTimeout(timer);
    sent = true;
    if (event.submitter === button) {
      button.textContent = button.dataset.busy;
    }
  });
  addEventListener('pagehide', keepOnLeaving);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      keepOnLeaving();
    }
  });
  addEventListener('pageshow', () => {
    sent = false;
    button.textContent = idle;
  });
})();
