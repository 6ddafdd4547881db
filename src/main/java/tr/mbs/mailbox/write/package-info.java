/**
 * Writing a mail: new, as an answer or passed on, with files, kept until it is sent. It goes out by the mail server's
 * submission service in the office's own name, and a copy lies in "Gönderilmiş".
 */
package tr.mbs.mailbox.write;
