/** The mailbox's own door, and the pages on which its password is chosen or handed over. */
package tr.mbs.mailbox.password.web;
