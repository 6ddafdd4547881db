// Tasklist's settings; the shipped file of camunda-webapp-webjar lists what else can be set.

// Camunda's page says the same ("waitSeconds: 0"), but its loader of scripts no longer reads it: after its own 7 seconds
// it gives up in silence, and a clerk on a slow line sees the turning sign for ever.
window.require.config({ waitSeconds: 0 });

export default {
  // Header and page title: vendor, blank, name.
  app: { vendor: 'Muhtar Bilgi Sistemi', name: '· İş Listesi' },
  // Turkish for everybody: forms and refusals are, and a browser's language says nothing about its clerk.
  locales: { availableLocales: ['tr'], fallbackLocale: 'tr' },
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
