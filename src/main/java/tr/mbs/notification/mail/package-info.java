/**
 * The mail server: hands e-mails over by SMTP, each with an address of its own for what comes back, and reads from a
 * mailbox what did come back (delivery status notifications, RFC 3464).
 */
@NamedInterface("mail")
package tr.mbs.notification.mail;

import org.springframework.modulith.NamedInterface;
