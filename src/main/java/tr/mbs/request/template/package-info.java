/**
 * Yanıt şablonları: answers that a body, or MİGM for all, keeps ready for a subject and an outcome. An officer gets one filled
 * in before he edits it; a request remembers only what he sent.
 */
package tr.mbs.request.template;
