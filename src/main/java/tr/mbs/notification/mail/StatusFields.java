package tr.mbs.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.notification.gateway.Report;

/**
 * The fields of a delivery status notification (RFC 3464 §2): a group about the mail, then one about each recipient. Our
 * mails have one recipient; where a list stands behind him, one who did not get it is enough.
 */
final class StatusFields {

  private static final int MOST_GROUPS = 20;
  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

  private final List<InternetHeaders> groups = new ArrayList<>();

  StatusFields(byte[] content) throws MessagingException {
    ByteArrayInputStream in = new ByteArrayInputStream(content);
    while (in.available() > 0 && groups.size() < MOST_GROUPS) {
      groups.add(new InternetHeaders(in));
    }
  }

  Report report() {
    Report report = Report.pending();
    for (InternetHeaders group : groups) {
      String status = status(group);
      switch (action(group, status)) {
        case "failed" -> {
          return Report.undelivered(status.isEmpty() ? "failed" : status);
        }
        case "delivered", "relayed" -> report = Report.delivered();
        default -> {
          // Delayed, handed to a list, or nothing about a recipient.
        }
      }
    }
    return report;
  }

  /** Some leave it out. */
  private static String action(InternetHeaders group, String status) {
    String action = group.getHeader("Action", null);
    return action == null ? status.startsWith("5.") ? "failed" : "" : action.strip().toLowerCase(Locale.ROOT);
  }

  /** The number alone, without what stands around it. */
  private static String status(InternetHeaders group) {
    String status = group.getHeader("Status", null);
    Matcher number = STATUS.matcher(status == null ? "" : status);
    return number.find() ? number.group() : "";
  }
}
