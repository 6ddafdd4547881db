/**
 * Search in a mailbox that finds Turkish words in any spelling. No IMAP server does, so it asks an index of ours, which is
 * made while somebody searches and ends with his mandate.
 */
package tr.mbs.mailbox.search;
