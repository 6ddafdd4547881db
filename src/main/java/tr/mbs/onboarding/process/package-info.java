/**
 * The engine's side of an onboarding: the facades over {@code onboarding.bpmn} and {@code deadline-round.bpmn}, their
 * delegates and forms, and what pages ask of the model. The only part of onboarding that knows the engine.
 */
package tr.mbs.onboarding.process;
