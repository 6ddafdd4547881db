/** Step 8: how a municipality can be reached. It stands in the footer of its documents. */
@NamedInterface("contact")
package tr.mbs.onboarding.setup.contact;

import org.springframework.modulith.NamedInterface;
