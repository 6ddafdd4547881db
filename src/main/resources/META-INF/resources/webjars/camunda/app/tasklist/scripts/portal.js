// Joins Tasklist to our portal: one sign-in, a way home, the page's language, names for buttons that are only a sign.
// Tasklist imports this module before it starts (config.js, customScripts) and rebuilds its page all the time, so
// everything here may run any number of times.

const language = window.camTasklistConf.locales.fallbackLocale;
document.documentElement.lang = language;

const TEXT = {
  home: 'Kurum sayfası',
  filters: 'Süzgeçleri aç veya kapat',
  list: 'İş listesini aç veya kapat',
  task: 'İşi aç veya kapat',
  maximize: 'İşi tam genişlikte göster',
  reset: 'Süzgeçleri ve iş listesini geri getir'
};

/** There is one sign-in, ours: Tasklist's own form never shows. */
function leaveForSignIn() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/kurum/giris');
  }
}

/** What must be answered first stands first; Tasklist by itself shows the newest. */
function sortByUrgency() {
  const [path, query] = location.hash.slice(1).split('?');
  const parameters = new URLSearchParams(query);
  if (path !== '/login' && !parameters.has('sorting')) {
    parameters.set('sorting', JSON.stringify([
      { sortBy: 'priority', sortOrder: 'desc' },
      { sortBy: 'dueDate', sortOrder: 'asc' }
    ]));
    history.replaceState(null, '', `#${path || '/'}?${parameters}`);
  }
}

function addWayHome() {
  const menu = document.querySelector('.app-menu > ul');
  if (menu && !menu.querySelector('.mbs-home')) {
    const item = document.createElement('li');
    item.className = 'mbs-home';
    item.innerHTML = `<a href="/kurum">${TEXT.home}</a>`;
    menu.prepend(item);
  }
  document.querySelector('.navbar-brand')?.setAttribute('href', '/kurum');
}

function nameOf(control) {
  if (control.matches('.maximize')) {
    return TEXT.maximize;
  }
  if (control.matches('.reset-regions')) {
    return TEXT.reset;
  }
  return TEXT[control.dataset.region]
    ?? control.getAttribute('uib-tooltip')
    ?? control.querySelector('[uib-tooltip]')?.getAttribute('uib-tooltip');
}

const named = new WeakSet();

function nameSigns() {
  for (const control of document.querySelectorAll('a, button')) {
    const name = control.innerText.trim() ? null : nameOf(control);
    if (name) {
      control.setAttribute('aria-label', name);
      named.add(control);
    } else if (named.delete(control)) {
      control.removeAttribute('aria-label');
    }
  }
}

/** The search field says "aria-expanded", which only a combobox has. */
function nameSearch() {
  document.querySelectorAll('input[uib-typeahead]').forEach(field => field.setAttribute('role', 'combobox'));
}

/** Dates and names above the form are read here, never edited: they are no stop for the keyboard. */
function passOverFixedFields() {
  document.querySelectorAll('.task-card .meta [tabindex]').forEach(field => field.removeAttribute('tabindex'));
}

/** A last day is a date: "in 16 days" is counted by hours, and the form counts 15 days left. */
function showDatesThemselves() {
  document.querySelectorAll('.due-date [am-time-ago], .followup-date [am-time-ago]').forEach(time => {
    const date = time.getAttribute('uib-tooltip');
    if (date && time.textContent !== date) {
      time.textContent = date;
    }
  });
}

/** A start is offered only to those who may start something; to others the dialog would be empty. */
async function offerStarts() {
  const engines = document.querySelector('base').getAttribute('engine-api');
  const answer = await fetch(`${engines}engine/default/process-definition/count`
    + '?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true');
  if (answer.ok && (await answer.json()).count > 0) {
    document.documentElement.classList.add('mbs-starts');
  }
}

/**
 * The warning of our own pages before the session ends (site/session.js): a long thought must not cost a clerk what he
 * has typed. Any page of ours holds it, with its times; this one holds nothing else.
 */
async function warnBeforeTheEnd() {
  const answer = await fetch('/oturum');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const warning = page.getElementById('session-end');
  if (warning && !document.getElementById('session-end')) {
    document.body.append(document.adoptNode(warning));
    await import(page.querySelector('script[src*="/session-"]').getAttribute('src'));
    new PerformanceObserver(tellOfWork).observe({ type: 'resource' });
  }
}

/** What asks the server begins the idle time anew; a click alone does not. */
function tellOfWork(requests) {
  if (requests.getEntries().some(request => /\/camunda\/api\/|\/forms\//.test(request.name))) {
    dispatchEvent(new Event('mbs-session-used'));
  }
}

let shownTask = null;

/** On a phone an open task stands above the lists (user-styles.css). */
function bringTaskIntoView() {
  const task = document.querySelector('.task-card');
  if (task && task !== shownTask && matchMedia('(max-width: 767px)').matches) {
    task.scrollIntoView();
  }
  shownTask = task;
}

let sentTask = null;

function parametersOfPage() {
  return new URLSearchParams(location.hash.split('?')[1]);
}

function rememberSentTask(event) {
  if (event.target.closest('.form-pane .form-actions button')) {
    sentTask = parametersOfPage().get('task');
  }
}

/**
 * What an officer says while a case stays with him completes no task. Tasklist closes it all the same, and names the
 * tasks of the case that he still holds: when the one he has sent is among them, he stands before it again.
 */
function returnToSentTask() {
  if (sentTask && document.querySelector(`.notifications a[href$="task=${sentTask}"]`)) {
    const parameters = parametersOfPage();
    parameters.set('task', sentTask);
    sentTask = null;
    location.hash = `/?${parameters}`;
  }
}

/** Files for a result are laid ready on a page of ours, in another tab: who comes back from there reads what is ready. */
async function showWhatIsReady() {
  const form = document.querySelector('.mbs-proof');
  if (form && document.visibilityState === 'visible') {
    const answer = await fetch(form.dataset.page);
    if (!answer.ok || answer.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const files = [...page.querySelectorAll('.mbs-ready li')];
    files.forEach(file => file.querySelector('button').remove());
    form.querySelector('.mbs-ready').replaceChildren(...files.map(file => document.adoptNode(file)));
  }
}

/** The field has it as if it had been typed: Tasklist listens. */
function fillIn(field, value) {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

let telling;

/** A sentence that already stands there is gone for a moment: a screen reader says it again only then. */
function tell(templates, ...what) {
  const sentences = [...templates.querySelectorAll('[data-when]')];
  sentences.forEach(sentence => { sentence.hidden = true; });
  clearTimeout(telling);
  telling = setTimeout(() => sentences.forEach(sentence => {
    sentence.hidden = !what.includes(sentence.dataset.when);
  }), 100);
}

/** By form: the text and the kind of result that a template has put there, which may give way to the next one's. */
const untouched = new WeakMap();

/** An answer that is kept ready, and its kind of result; what an officer has written or chosen himself stays. */
function putTemplate(templates, keep) {
  const form = templates.closest('form');
  const template = templates.querySelector(`[data-template="${templates.querySelector('select').value}"]`);
  const field = form.querySelector('#resultText');
  const outcome = form.querySelector('#outcome');
  const put = untouched.get(templates) ?? { text: '', outcome: '' };
  const written = field.value !== put.text && field.value.trim() !== '';
  if (!template || (written && !keep)) {
    tell(templates, template ? 'kept' : '');
    return;
  }
  const text = written ? `${field.value}\n\n${template.textContent}` : template.textContent;
  put.text = written ? '' : text;
  fillIn(field, text);
  if (outcome.value === '' || (!written && outcome.value === put.outcome)) {
    put.outcome = template.dataset.outcome;
    fillIn(outcome, put.outcome);
  }
  untouched.set(templates, put);
  tell(templates, outcome.value === template.dataset.outcome ? 'filled' : 'other',
    text.length > Number(templates.dataset.most) ? 'long' : '');
  if (keep) {
    field.focus();
  }
}

function chooseTemplate(event) {
  const templates = event.target.closest('.mbs-templates');
  if (templates && event.type === (event.target.matches('button') ? 'click' : 'change')) {
    putTemplate(templates, event.type === 'click');
  }
}

let pending = false;

function adapt() {
  pending = false;
  leaveForSignIn();
  addWayHome();
  nameSigns();
  nameSearch();
  passOverFixedFields();
  showDatesThemselves();
  bringTaskIntoView();
  returnToSentTask();
}

function adaptSoon() {
  if (!pending) {
    pending = true;
    requestAnimationFrame(adapt);
  }
}

/** A refusal stays until somebody closes it: it must not stand beside the success of the next try. */
function forgetRefusals(event) {
  if (event.target.closest('.form-actions button, .modal-footer .btn-primary, .claim, .unclaim')) {
    document.querySelectorAll('[notifications-panel] .close').forEach(close => close.click());
  }
}

/**
 * Tasklist takes some words (sorting, search) once, while it starts, and shows their bare keys when the locale file
 * comes later; it also shows the file it stored before an update once more. So the file is put where it looks first.
 */
async function storeTranslations() {
  const folder = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
  const answer = await fetch(`${folder}${language}.json`);
  if (answer.ok) {
    const stored = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
    stored[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
    localStorage.setItem('camunda-web', JSON.stringify(stored));
  }
}

sortByUrgency();
leaveForSignIn();
window.addEventListener('hashchange', leaveForSignIn);
document.addEventListener('click', forgetRefusals, true);
document.addEventListener('click', rememberSentTask, true);
document.addEventListener('click', chooseTemplate);
document.addEventListener('change', chooseTemplate);
document.addEventListener('visibilitychange', showWhatIsReady);
window.addEventListener('focus', showWhatIsReady);
new MutationObserver(adaptSoon).observe(document.body, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['uib-tooltip']
});
// Settled, not all: Tasklist does not start without this module, and what fails here it can do without.
await Promise.allSettled([storeTranslations(), offerStarts()]);
// Half an hour early is soon enough: Tasklist does not wait for it.
Promise.allSettled([warnBeforeTheEnd()]);
