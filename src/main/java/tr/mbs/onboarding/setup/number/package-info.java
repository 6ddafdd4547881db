/**
 * Step 10: the last numbers of incoming and outgoing documents in the old system, given on the go-live day. The
 * counters go on from there.
 */
@NamedInterface("number")
package tr.mbs.onboarding.setup.number;

import org.springframework.modulith.NamedInterface;
