/**
 * The engine's side of an onboarding: the facade over {@code onboarding.bpmn}, its delegates and forms, what pages
 * ask of the model, and what is due in the deadline round. The only part of onboarding that knows the engine.
 *
 * <p>What only copies the token into a row listens to the flow that the token takes, whose id its class names; models of
 * release 2 had a box for it, so the same class still serves as one.
 */
package tr.mbs.onboarding.process;
