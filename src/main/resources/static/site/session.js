// Warns two minutes before the session ends, and extends it when asked to. The times come from the page; what other tabs
// do counts too, and each event "mbs-session-used" of a page whose own scripts ask the server. Without this script the
// page says when the session ends.
(() => {
  const dialog = document.getElementById('session-end');
  if (!dialog || !dialog.showModal) {
    return;
  }
  const WARNING = 120000;
  const USED = 'mbs-session-used';
  const title = document.getElementById('session-end-title');
  const form = dialog.querySelector('form');
  const idle = dialog.dataset.idle * 1000;
  const limit = Date.now() + dialog.dataset.left * 1000;
  let used = Date.now();
  let waved = 0;

  const use = () => {
    used = Date.now();
    try {
      localStorage.setItem(USED, used);
    } catch (forbidden) {
      // Other tabs then warn by themselves, a little early.
    }
  };

  const show = (state, heading) => {
    if (title.textContent !== heading) {
      title.textContent = heading;
    }
    dialog.querySelectorAll('[data-when]').forEach(part => {
      part.hidden = part.dataset.when !== state;
    });
    if (!dialog.open) {
      dialog.showModal();
    }
  };

  const look = () => {
    const end = Math.min(used + idle, limit);
    const rest = end - Date.now();
    if (rest <= 0) {
      show('over', title.dataset.over);
    } else if (rest > WARNING || waved === end) {
      dialog.close();
    } else {
      show(end < limit ? 'idle' : 'limit', rest > WARNING / 2 ? title.dataset.two : title.dataset.one);
    }
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))})
      .then(answer => {
        if (answer.ok && new URL(answer.url).pathname === dialog.dataset.page) {
          use();
        } else {
          used = 0;
        }
      }, () => form.submit())
      .then(look);
  });
  dialog.addEventListener('cancel', () => {
    waved = Math.min(used + idle, limit);
  });
  dialog.querySelector('[data-wave]').addEventListener('click', () => {
    waved = Math.min(used + idle, limit);
    dialog.close();
  });
  addEventListener('storage', event => {
    if (event.key === USED && event.newValue) {
      used = Math.max(used, Number(event.newValue));
    }
  });
  addEventListener('mbs-session-used', use);
  use();
  setInterval(look, 1000);
})();
