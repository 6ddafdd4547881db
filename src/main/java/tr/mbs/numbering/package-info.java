/**
 * Evrak numaratörü: the counters from which documents of a municipality get their numbers, one for incoming and one
 * for outgoing documents of each year. Step 11 of an onboarding starts them; the requests that the municipality
 * receives and answers draw from them.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "site :: database", "audit", "registry", "registry :: unit"})
package tr.mbs.numbering;

import org.springframework.modulith.ApplicationModule;
