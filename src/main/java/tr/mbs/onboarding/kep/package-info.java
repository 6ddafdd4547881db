/**
 * What the municipality tells of its KEP account, and step 11: by default the receipt of a sealed letter, otherwise a
 * secret that is written once, shown to the help desk in step 11 alone, and destroyed when the onboarding ends.
 */
@NamedInterface("kep")
package tr.mbs.onboarding.kep;

import org.springframework.modulith.NamedInterface;
