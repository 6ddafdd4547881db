/**
 * The board: where every municipality stands on its way to e-Belediye, what waits for the help desk, and one
 * onboarding as a list of its steps. It reads the tables of the other rooms and moves onboardings only through
 * {@code OnboardingCases}.
 */
package tr.mbs.onboarding.board;
