/**
 * What lies in a mailbox: its folders, pages of a folder's list, one mail, and moving it. Works on a connection that
 * somebody else has opened, with what Dovecot and GreenMail both know; how many commands a page costs does not depend on
 * how much lies there.
 */
package tr.mbs.mailbox.folder;
