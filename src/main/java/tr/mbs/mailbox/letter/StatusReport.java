package tr.mbs.mailbox.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.mailbox.letter.Undelivered.Reason;
import tr.mbs.mailbox.letter.words.HeadText;

/** What a mail server reports of a mail that it could not deliver, or not yet (RFC 3464 §2): a group for each recipient. */
final class StatusReport {

  private static final int MOST = 50;
  private static final Pattern STATUS = Pattern.compile("([45])\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern TYPE = Pattern.compile("^[^;]{0,40};");

  private StatusReport() {
  }

  static List<Undelivered> of(byte[] report) {
    List<Undelivered> recipients = new ArrayList<>();
    ByteArrayInputStream in = new ByteArrayInputStream(report);
    try {
      while (in.available() > 0 && recipients.size() < MOST) {
        InternetHeaders group = new InternetHeaders(in);
        String recipient = field(group, "Final-Recipient");
        String action = field(group, "Action").toLowerCase(Locale.ROOT);
        if (!recipient.isEmpty() && !action.equals("delivered") && !action.equals("relayed") && !action.equals("expanded")) {
          recipients.add(new Undelivered(recipient, reason(field(group, "Status"), action), field(group, "Diagnostic-Code")));
        }
      }
    } catch (MessagingException e) {
      // The rest cannot be read.
    }
    return recipients;
  }

  private static Reason reason(String status, String action) {
    Matcher code = STATUS.matcher(status);
    if (!code.find()) {
      return action.equals("delayed") ? Reason.LATER : Reason.OTHER;
    }
    String detail = code.group(2) + "." + code.group(3);
    if (detail.equals("2.2")) {
      return Reason.FULL;
    }
    if (code.group(1).equals("4") && !action.equals("failed")) {
      return Reason.LATER;
    }
    return switch (detail) {
      case "1.1", "1.2", "1.3", "1.6", "1.10", "2.1" -> Reason.NOBODY;
      case "2.3", "3.4" -> Reason.TOO_LARGE;
      default -> code.group(2).equals("7") ? Reason.REFUSED : Reason.OTHER;
    };
  }

  /** Without the kind of address or server that stands before it, such as {@code rfc822;}. */
  private static String field(InternetHeaders group, String name) {
    String value = group.getHeader(name, null);
    return value == null ? "" : HeadText.line(TYPE.matcher(value).replaceFirst(""));
  }
}
