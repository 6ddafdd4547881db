/** What happens to a mailbox when another person holds its office. */
package tr.mbs.mailbox.handover;
