/** What the embedded mail server holds: folders and mails in our database, and GreenMail's view of them. */
package tr.mbs.mailbox.embedded.store;
