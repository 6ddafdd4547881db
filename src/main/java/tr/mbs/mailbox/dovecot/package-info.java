/** What the mail server is told beyond the mail itself. */
package tr.mbs.mailbox.dovecot;
