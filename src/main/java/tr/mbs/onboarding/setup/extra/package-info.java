/**
 * Step 6: who acts for another unit too (vekâlet), and from when until when. {@code people.extra} opens and closes the
 * access.
 */
package tr.mbs.onboarding.setup.extra;
