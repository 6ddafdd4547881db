/** Mails that a newcomer finds in the mailboxes of the demo. */
package tr.mbs.demo.mail;
