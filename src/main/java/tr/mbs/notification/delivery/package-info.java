/**
 * Empties the outbox: leases what is due, hands it to a gateway outside any transaction, and writes down what became of
 * it, now and when the provider reports. Any number of nodes does so at once; the database decides whose turn it is.
 */
@NamedInterface("delivery")
package tr.mbs.notification.delivery;

import org.springframework.modulith.NamedInterface;
