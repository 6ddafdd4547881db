/**
 * What the engine does with one step: entered, submitted, accepted, sent back, skipped, opened again. Its forms are
 * here too.
 */
package tr.mbs.onboarding.process.step;
