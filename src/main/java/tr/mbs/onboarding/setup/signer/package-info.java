/** Step 9: the management team. A route of signatures may name whoever is in it. */
@NamedInterface("signer")
package tr.mbs.onboarding.setup.signer;

import org.springframework.modulith.NamedInterface;
