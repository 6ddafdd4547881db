package tr.mbs.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.mail.javamail.MimeMessageHelper;
import tr.mbs.kernel.EmailAddress;

/**
 * Who our mails are from, and how they look: plain text, in every header as RFC 5322 wants it.
 *
 * @param name may be empty
 */
record Sender(EmailAddress address, String name) {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final Pattern NAMED = Pattern.compile("\"?([^\"<>\\p{Cntrl}]*?)\"?\\s*<([^<>]+)>");

  /** @throws tr.mbs.site.start.StartRefused for anything that is neither an address nor a name with one */
  static Sender parse(String typed) {
    Matcher named = NAMED.matcher(typed.strip());
    boolean hasName = named.matches();
    Optional<EmailAddress> address = EmailAddress.parse(hasName ? named.group(2) : typed);
    MailServer.check(address.isPresent(), "MBS_SMTP_FROM is " + (typed.isBlank() ? "missing." : "no sender."),
        "Write an address, or a name and an address: Muhtar Bilgi Sistemi <mbs@mbs.example>");
    return new Sender(address.get(), hasName ? named.group(1).strip() : "");
  }

  /** A mail that is complete but for what Spring's sender adds while it sends. */
  SMTPMessage write(Session session, ReturnPath returns, String token, EmailAddress to, String subject, String text)
      throws MessagingException {
    SMTPMessage mail = new SMTPMessage(session);
    mail.setEnvelopeFrom(returns.address(token));
    mail.setHeader("Message-ID", returns.messageId(token));
    // RFC 3834: so that nobody's holiday answers it.
    mail.setHeader("Auto-Submitted", "auto-generated");
    MimeMessageHelper parts = new MimeMessageHelper(mail, UTF_8);
    parts.setFrom(from());
    parts.setTo(to.text());
    parts.setSubject(subject);
    parts.setText(text);
    // Setting the text takes it away.
    mail.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return mail;
  }

  private InternetAddress from() {
    try {
      return new InternetAddress(address.text(), name.isEmpty() ? null : name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("This Java has no UTF-8", e);
    }
  }

  @Override
  public String toString() {
    return "Sender";
  }
}
