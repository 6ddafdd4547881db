/**
 * What is secret about a municipality's KEP account, sealed with a key of its own. It is shown to the help desk for a
 * reason that is kept, and destroyed in the end.
 */
package tr.mbs.onboarding.kep.secret;
