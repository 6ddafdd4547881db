package tr.mbs.mailbox.letter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.mailbox.letter.words.Shown;

/**
 * The appointments of an invitation (RFC 5545): what, when, where and who calls. Repetitions, alarms and answers are for
 * programs, which open the file itself.
 */
final class Invitation {

  private static final int MOST = 5;
  private static final int LONGEST_LINE = 4000;
  /** Goes back over nothing: a line of a thousand quotes would need a stack as deep. */
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z-]{1,40})((?:;[^:\"]*+(?:\"[^\"]*+\"[^:\"]*+)*+)?+):(.*)", Pattern.DOTALL);
  private static final Pattern ZONE = Pattern.compile("(?i);TZID=\"?([^\";:]{1,80})\"?");
  private static final Pattern CALLED = Pattern.compile("(?i);CN=(?:\"([^\"]{1,200})\"|([^;:]{1,200}))");
  private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  private Invitation() {
  }

  static List<Event> of(String calendar) {
    List<Event> events = new ArrayList<>();
    Map<String, Matcher> fields = null;
    String method = "";
    int within = 0;
    for (String line : calendar.replace("\r\n", "\n").replaceAll("\n[ \t]", "").split("\n")) {
      Matcher field = LINE.matcher(Shown.cut(line, LONGEST_LINE).strip());
      if (!field.matches()) {
        continue;
      }
      String name = field.group(1).toUpperCase(Locale.ROOT);
      String value = field.group(3).strip().toUpperCase(Locale.ROOT);
      if (name.equals("METHOD")) {
        method = value;
      } else if (name.equals("BEGIN") && value.equals("VEVENT") && events.size() < MOST) {
        fields = new HashMap<>();
        within = 0;
      } else if (name.equals("END") && value.equals("VEVENT") && fields != null) {
        events.add(event(fields, method));
        fields = null;
      } else if (name.equals("BEGIN") || name.equals("END")) {
        within += name.equals("BEGIN") ? 1 : -1;
      } else if (fields != null && within == 0) {
        fields.putIfAbsent(name, field);
      }
    }
    return events;
  }

  private static Event event(Map<String, Matcher> fields, String method) {
    Matcher start = fields.get("DTSTART");
    boolean wholeDay = start != null && start.group(3).strip().length() == 8;
    boolean cancelled = method.equals("CANCEL") || text(fields.get("STATUS")).toUpperCase(Locale.ROOT).equals("CANCELLED");
    return new Event(text(fields.get("SUMMARY")), time(start), time(fields.get("DTEND")), wholeDay,
        text(fields.get("LOCATION")), organiser(fields.get("ORGANIZER")), cancelled);
  }

  private static String text(Matcher field) {
    return field == null ? "" : Shown.line(field.group(3).replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1"));
  }

  private static String organiser(Matcher field) {
    if (field == null) {
      return "";
    }
    Matcher called = CALLED.matcher(field.group(2));
    String address = MAILTO.matcher(text(field)).replaceFirst("");
    if (!called.find()) {
      return address;
    }
    return Shown.line((called.group(1) == null ? called.group(2) : called.group(1)) + " <" + address + ">");
  }

  /** A time without a zone, or of one that nobody here knows, is taken as Istanbul's. */
  private static LocalDateTime time(Matcher field) {
    if (field == null) {
      return null;
    }
    String value = field.group(3).strip();
    try {
      if (value.length() == 8) {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
      }
      LocalDateTime written = LocalDateTime.parse(value.replaceAll("[zZ]$", ""), TIME);
      ZoneId zone = value.endsWith("Z") ? ZoneOffset.UTC : zone(field.group(2));
      return written.atZone(zone).withZoneSameInstant(IstanbulTime.ZONE).toLocalDateTime();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZoneId zone(String parameters) {
    Matcher zone = ZONE.matcher(parameters);
    try {
      return zone.find() ? ZoneId.of(zone.group(1)) : IstanbulTime.ZONE;
    } catch (DateTimeException e) {
      // "Turkey Standard Time", as Outlook calls it, and all the others that it has.
      return IstanbulTime.ZONE;
    }
  }
}
