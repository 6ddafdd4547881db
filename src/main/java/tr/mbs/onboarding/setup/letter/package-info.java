/** Step 1: the letter of the municipality. It names the go-live day. */
@NamedInterface("letter")
package tr.mbs.onboarding.setup.letter;

import org.springframework.modulith.NamedInterface;
