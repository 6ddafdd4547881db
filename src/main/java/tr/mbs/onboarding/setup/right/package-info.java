/** Step 7: which pages of e-Belediye an approved user may open. Rights are added and taken away one by one. */
@NamedInterface("right")
package tr.mbs.onboarding.setup.right;

import org.springframework.modulith.NamedInterface;
