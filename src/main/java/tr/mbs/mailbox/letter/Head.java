package tr.mbs.mailbox.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import tr.mbs.mailbox.letter.part.Connection;
import tr.mbs.mailbox.letter.words.HeadText;
import tr.mbs.mailbox.letter.words.Shown;

/** The lines at the head of a mail; of one on a server it asks for no more than these. */
public final class Head {

  /** Of 3,000 recipients it reads all, of a line that goes on and on the beginning. */
  private static final int LONGEST = 500_000;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
  private static final Pattern QUOTED = Pattern.compile("\\\\(.)");

  private final MimeMessage message;

  public Head(MimeMessage message) {
    this.message = message;
  }

  /** One line; empty when there is none. */
  public String subject() throws MessagingException {
    String written = header("Subject", " ");
    return HeadText.line(written == null ? told() : written);
  }

  /** Of a mail within a mail the server may tell the subject alone, not hand out the line. */
  private String told() throws MessagingException {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      Connection.rethrow(e);
      return null;
    }
  }

  /** @param name of the line, such as {@code Reply-To}; several lines of one name are one */
  public People people(String name) throws MessagingException {
    String line = header(name, ",");
    if (line == null || line.isBlank()) {
      return People.NOBODY;
    }
    List<Person> people = new ArrayList<>();
    for (InternetAddress address : addresses(HeadText.guarded(Shown.cut(line, LONGEST)))) {
      if (address.isGroup()) {
        members(address).forEach(member -> people.add(person(member)));
      } else {
        people.add(person(address));
      }
    }
    int shown = Math.min(People.MOST, people.size());
    return new People(people.subList(0, shown), people.size() - shown);
  }

  /** When it was sent, or else when it arrived; null when nobody knows. */
  Instant date() throws MessagingException {
    String written = header("Date", null);
    Date date = written == null ? null : parse(written);
    if (date == null) {
      date = received();
    }
    if (date == null) {
      String last = header("Received", null);
      date = last == null ? null : parse(last.substring(last.lastIndexOf(';') + 1));
    }
    return date == null ? null : date.toInstant();
  }

  private Date received() throws MessagingException {
    try {
      return message.getReceivedDate();
    } catch (MessagingException e) {
      Connection.rethrow(e);
      return null;
    }
  }

  private static Date parse(String written) {
    try {
      return new MailDateFormat().parse(written.strip());
    } catch (ParseException e) {
      return null;
    }
  }

  /** A line that is no list of addresses is one name. */
  private static InternetAddress[] addresses(String line) {
    try {
      return InternetAddress.parseHeader(line, false);
    } catch (AddressException e) {
      InternetAddress unread = new InternetAddress();
      unread.setAddress(line);
      return new InternetAddress[] {unread};
    }
  }

  private static List<InternetAddress> members(InternetAddress group) {
    try {
      InternetAddress[] members = group.getGroup(false);
      return members == null ? List.of() : List.of(members);
    } catch (AddressException e) {
      return List.of();
    }
  }

  private static Person person(InternetAddress read) {
    String address = read.getAddress() == null ? "" : HeadText.line(read.getAddress());
    if (!ADDRESS.matcher(address).matches()) {
      return new Person(Shown.line(name(read) + " " + address), "");
    }
    String name = Shown.line(name(read));
    return new Person(name.equals(address) ? "" : name, address);
  }

  /** The name as it was written: Angus Mail's own reading knows too few character sets. */
  private static String name(InternetAddress read) {
    String whole = read.toString();
    String end = " <" + read.getAddress() + ">";
    if (!whole.endsWith(end)) {
      return "";
    }
    String name = whole.substring(0, whole.length() - end.length());
    if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
      name = QUOTED.matcher(name.substring(1, name.length() - 1)).replaceAll("$1");
    }
    return HeadText.decode(name);
  }

  /** @param delimiter between several of one name; null for the first alone @return null when there is none */
  private String header(String name, String delimiter) throws MessagingException {
    try {
      return message.getHeader(name, delimiter);
    } catch (MessagingException e) {
      Connection.rethrow(e);
      return null;
    }
  }
}
