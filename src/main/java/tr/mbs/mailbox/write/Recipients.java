package tr.mbs.mailbox.write;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Refusal;

/** To whom a mail goes. @param to the first line @param cc the second one; nobody stands in both */
record Recipients(List<InternetAddress> to, List<InternetAddress> cc) {

  static final int MOST = 50;

  /** Takes what it has and gives nothing back: otherwise each letter of a long line costs some of the stack. */
  private static final Pattern ONE = Pattern.compile("(?:\"[^\"]*+\"|<[^<>]*+>|[^,;\\n\"<]++)++");
  private static final Pattern NAMED = Pattern.compile("(.*?)<([^<>]*)>", Pattern.DOTALL);

  /** @param wrong takes a refusal for each address that is none, and for too many or too few */
  static Recipients of(TypedMail typed, List<Refusal> wrong) {
    Map<String, InternetAddress> to = new LinkedHashMap<>();
    Map<String, InternetAddress> cc = new LinkedHashMap<>();
    read("to", typed.to(), to, wrong);
    read("cc", typed.cc(), cc, wrong);
    cc.keySet().removeAll(to.keySet());
    if (typed.to() == null) {
      wrong.add(Refusal.field("to", "mailbox.write.to.missing"));
    }
    if (to.size() + cc.size() > MOST) {
      wrong.add(Refusal.field("to", "mailbox.write.to.tooMany", MOST, to.size() + cc.size()));
    }
    return new Recipients(List.copyOf(to.values()), List.copyOf(cc.values()));
  }

  List<InternetAddress> all() {
    List<InternetAddress> all = new ArrayList<>(to);
    all.addAll(cc);
    return all;
  }

  private static void read(String field, String typed, Map<String, InternetAddress> found, List<Refusal> wrong) {
    Matcher one = ONE.matcher(typed == null ? "" : typed);
    while (one.find()) {
      String text = one.group().strip();
      if (text.isEmpty()) {
        continue;
      }
      Matcher named = NAMED.matcher(text);
      boolean hasName = named.matches();
      Optional<EmailAddress> address = EmailAddress.parse(hasName ? named.group(2) : text);
      if (address.isEmpty()) {
        wrong.add(Refusal.field(field, "mailbox.write.address.wrong", text.length() > 80 ? text.substring(0, 80) + "…" : text));
      } else {
        found.putIfAbsent(address.get().text(), address(address.get().text(), hasName ? named.group(1) : ""));
      }
    }
  }

  private static InternetAddress address(String address, String name) {
    String words = name.replace("\"", "").replaceAll("\\s+", " ").strip();
    try {
      InternetAddress read = new InternetAddress();
      read.setAddress(address);
      read.setPersonal(words.isEmpty() ? null : words, "UTF-8");
      return read;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As somebody would type it. */
  static String text(String name, String address) {
    String words = name.replaceAll("[\"<>]", "").strip();
    boolean plain = words.isEmpty() || words.matches("[\\p{L}\\p{N} .'-]+");
    return words.isEmpty() ? address : (plain ? words : '"' + words + '"') + " <" + address + ">";
  }
}
