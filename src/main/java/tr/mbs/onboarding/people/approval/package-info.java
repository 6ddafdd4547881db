/** The help desk decides about users, in step 5 and when step 4 was opened again. Who is approved then signs in. */
@NamedInterface("approval")
package tr.mbs.onboarding.people.approval;

import org.springframework.modulith.NamedInterface;
