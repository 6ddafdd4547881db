// Tasklist's settings; the shipped file of camunda-webapp-webjar lists what else can be set.
const languages = ['tr', 'en'];
const first = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase();
const language = languages.includes(first) ? first : 'tr';

export default {
  // Header and page title: vendor, blank, name.
  app: { vendor: 'Muhtar Bilgi Sistemi', name: '· İş Listesi' },
  // The browser's first language, else Turkish. It is the fallback too: a second locale file would bring its dates.
  locales: { availableLocales: languages, fallbackLocale: language },
  // Tooltips of dates; a last day has no hour.
  dateFormat: { long: 'LL' },
  customScripts: ['scripts/portal.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Seçili işi üzerinize alır' },
    focusFilter: { key: 'ctrl+shift+f', description: 'İlk süzgece gider' },
    focusList: { key: 'ctrl+alt+l', description: 'Listedeki ilk işe gider' },
    focusForm: { key: 'ctrl+alt+f', description: 'Formun ilk alanına gider' },
    startProcess: { key: 'ctrl+alt+p', description: 'Yeni iş başlatma penceresini açar' }
  }
};
