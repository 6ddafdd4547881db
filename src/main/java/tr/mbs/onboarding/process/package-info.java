/**
 * The engine's side of an onboarding: the facades over {@code onboarding.bpmn} and {@code deadline-round.bpmn}, their
 * delegates and forms, and what pages ask of the model. The only part of onboarding that knows the engine.
 *
 * <p>What only copies the token into a row listens to the flow that the token takes, whose id its class names; models of
 * release 2 had a box for it, so the same class still serves as one.
 */
package tr.mbs.onboarding.process;
