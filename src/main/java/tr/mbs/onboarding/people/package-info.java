/**
 * The people of a municipality that moves to e-Belediye: project leads and users (steps 1, 2, 4 and 5), their accounts and
 * invitations, their problems with signing in, and the units for which they act as well.
 */
@NamedInterface("people")
package tr.mbs.onboarding.people;

import org.springframework.modulith.NamedInterface;
