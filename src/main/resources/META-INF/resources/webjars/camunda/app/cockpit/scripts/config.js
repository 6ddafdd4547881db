// Camunda's own settings, and no limit for loading scripts: see Tasklist's config.js.
window.require.config({ waitSeconds: 0 });

export default {};
