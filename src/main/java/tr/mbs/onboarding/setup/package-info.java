/**
 * What is entered into an onboarding's forms but for people and secrets: the letter and the go-live day (step 1), the tree
 * of units (3), extra units (6), page rights (7), the contact (8), the management team (9) and the last numbers (10).
 */
@NamedInterface("setup")
package tr.mbs.onboarding.setup;

import org.springframework.modulith.NamedInterface;
