/** The page on which a mail is written; it works without JavaScript. */
package tr.mbs.mailbox.write.web;
