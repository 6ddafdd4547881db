// The verification code without a puzzle: while the form is filled in, a worker solves a challenge of the server. Where
// that cannot be done (no TLS, no Web Crypto, no connection) the picture appears, which stands in noscript until then.
const FRESH = 4 * 60000; // the server takes it for five minutes
const PATIENCE = 20000;
const SENDING = 10000;

const form = document.querySelector('form[data-challenge]');
const field = form.elements.verification;
const state = document.getElementById('verification-state');
const possible = Boolean(window.Worker && window.crypto && crypto.subtle);
let work = null;
let sentAt = 0;

const say = (text, done) => {
  state.hidden = false;
  state.textContent = text;
  state.classList.toggle('done', done);
};

const search = challenge => new Promise((found, failed) => {
  const worker = new Worker(form.dataset.worker);
  const end = (answer, value) => {
    worker.terminate();
    answer(value);
  };
  setTimeout(end, PATIENCE, failed, Error('too slow'));
  worker.onerror = () => end(failed, Error('no worker'));
  worker.onmessage = ({data}) => data < 0 ? end(failed, Error('no solution')) : end(found, data);
  worker.postMessage(challenge);
});

const solve = async () => {
  const answer = await fetch(form.dataset.challenge, {cache: 'no-store'});
  const {algorithm, challenge, maxnumber, salt, signature} = await answer.json();
  const number = await search({challenge, maxnumber, salt});
  field.value = btoa(JSON.stringify({algorithm, challenge, number, salt, signature}));
  say(form.dataset.done, true);
};

/** Has what is to be sent, or is on its way to it; what stood too long is made anew. */
const begin = () => {
  if (possible && (!work || Date.now() - work.since > FRESH)) {
    field.value = '';
    const promise = solve();
    work = {since: Date.now(), promise};
    promise.catch(() => work = null);
  }
};

const reveal = () => form.querySelectorAll('noscript').forEach(hidden => hidden.outerHTML = hidden.textContent);

const submit = async event => {
  const characters = form.elements.verificationText;
  const otherButton = event.submitter && event.submitter.name;
  if (!possible || otherButton || characters && characters.value) {
    return;
  }
  event.preventDefault();
  if (Date.now() - sentAt < SENDING) {
    return; // a double click
  }
  sentAt = Date.now();
  begin();
  if (!field.value) {
    say(form.dataset.working, false);
  }
  try {
    await work.promise;
    work = null; // good for once
    form.submit();
  } catch (error) {
    sentAt = 0;
    reveal();
    say(form.dataset.failed, false);
    form.elements.verificationText.focus();
  }
};

if (!possible) {
  reveal();
} else if (!form.elements.verificationText) {
  state.hidden = false;
}
form.addEventListener('focusin', begin);
form.addEventListener('submit', submit);
addEventListener('pageshow', () => sentAt = 0);
