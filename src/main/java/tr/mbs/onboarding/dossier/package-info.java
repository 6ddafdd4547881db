/**
 * One onboarding on its pages: its steps, its journal, and the grave actions of the help desk. It moves an onboarding
 * only through {@code OnboardingCases}.
 */
package tr.mbs.onboarding.dossier;
