/**
 * The outbox as operators see it: what waits, what somebody must look at and why, how the last day was; and what they do
 * about it. Nobody reads a text here, and recipients are masked.
 */
@NamedInterface("watch")
package tr.mbs.notification.watch;

import org.springframework.modulith.NamedInterface;
