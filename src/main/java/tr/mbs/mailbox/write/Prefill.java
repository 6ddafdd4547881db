package tr.mbs.mailbox.write;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.letter.Person;

/** What stands in the form already when a mail comes from another one. Its words are Turkish: a mail has no reader's language. */
@Component
class Prefill {

  /** Quoted text beyond this nobody reads again. */
  private static final int LONGEST_QUOTE = 20_000;
  /** "Re: Ynt: FW: …" of all programs, as often as it was put there. */
  private static final Pattern PREFIXES = Pattern.compile(
      "^(?:\\s*(?:re|aw|ynt|cvp|fwd?|wg|[iİ]lt)\\s*(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\))?\\s*:)+\\s*",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Locale TURKISH = new Locale("tr");
  private static final int LONGEST_SUBJECT = 190;

  private final MessageSource messages;

  Prefill(MessageSource messages) {
    this.messages = messages;
  }

  /** @param own address of the mailbox: nobody answers to himself */
  TypedMail of(Source.Kind kind, Letter letter, String own) {
    return switch (kind) {
      case DRAFT -> new TypedMail(people(letter.to().shown(), Set.of()), people(letter.cc().shown(), Set.of()),
          blankToNull(letter.subject()), blankToNull(letter.text()));
      case FORWARD -> new TypedMail(null, null, subject("mailbox.write.subject.passedOn", letter), "\n\n" + passedOn(letter));
      case REPLY -> new TypedMail(people(answered(letter, own), Set.of()), null, subject("mailbox.write.subject.answer", letter),
          "\n\n" + quoted(letter));
      case REPLY_ALL -> {
        List<Person> to = answered(letter, own);
        Set<String> there = to.stream().map(Prefill::address).collect(Collectors.toSet());
        there.add(own);
        yield new TypedMail(people(to, Set.of()),
            people(Stream.concat(letter.to().shown().stream(), letter.cc().shown().stream()).toList(), there),
            subject("mailbox.write.subject.answer", letter), "\n\n" + quoted(letter));
      }
    };
  }

  /** Who wants the answer; of a mail that one has sent oneself, those who got it. */
  private static List<Person> answered(Letter letter, String own) {
    List<Person> wanted = letter.replyTo().count() > 0 ? letter.replyTo().shown() : letter.from().shown();
    return wanted.stream().allMatch(person -> address(person).equals(own)) ? letter.to().shown() : wanted;
  }

  private static String people(List<Person> people, Set<String> without) {
    Set<String> seen = new LinkedHashSet<>(without);
    return blankToNull(people.stream().filter(person -> !person.address().isEmpty() && seen.add(address(person)))
        .map(person -> Recipients.text(person.name(), person.address())).collect(Collectors.joining(", ")));
  }

  private static String address(Person person) {
    return person.address().toLowerCase(Locale.ROOT);
  }

  private String subject(String key, Letter letter) {
    String subject = PREFIXES.matcher(letter.subject()).replaceFirst("");
    return word(key, subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject);
  }

  private String quoted(Letter letter) {
    return word("mailbox.write.quote", date(letter), names(letter.from().shown())) + "\n" + cut(letter.text()).lines()
        .map(line -> line.startsWith(">") ? ">" + line : "> " + line).collect(Collectors.joining("\n"));
  }

  private String passedOn(Letter letter) {
    return word("mailbox.write.passedOn", names(letter.from().shown()), date(letter), letter.subject(),
        names(letter.to().shown())) + "\n\n" + cut(letter.text());
  }

  private static String names(List<Person> people) {
    return people.stream().limit(10).map(person -> Recipients.text(person.name(), person.address()))
        .collect(Collectors.joining(", "));
  }

  private static String date(Letter letter) {
    return letter.date() == null ? "–" : IstanbulTime.dateTime(letter.date(), TURKISH);
  }

  private String word(String key, Object... args) {
    return messages.getMessage(key, args, TURKISH);
  }

  private static String cut(String text) {
    return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
