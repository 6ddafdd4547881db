package tr.mbs.request.template;

import java.util.List;
import java.util.stream.Stream;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.Outcome;
import tr.mbs.request.subject.Subjects;

/**
 * The form of a template as it was typed; blank fields are {@code null}.
 *
 * @param subject code of a subject, or null for all
 * @param outcome name of an {@link Outcome}
 */
public record TypedTemplate(String title, String subject, String outcome, String text) {

  public static final int TITLE_LENGTH = 80;
  /** Leaves room for what is filled in. */
  public static final int TEXT_LENGTH = 3000;
  /** So many characters an answer may have. */
  private static final int ANSWER_LENGTH = 4000;

  /** What may stand in the text in braces, as a sentence lists it. */
  public static final String PLACEHOLDERS = Placeholder.known();

  public static TypedTemplate of(AnswerTemplate template) {
    return new TypedTemplate(template.title(), template.subject(), template.outcome().name(), template.text());
  }

  /** What can be stored. @param subject null for all */
  record Content(String title, String subject, Outcome outcome, String text) {
  }

  /** @param wrong takes a refusal for each field that cannot be stored; then the answer is of no use */
  Content read(Subjects subjects, List<Refusal> wrong) {
    length("title", title, TITLE_LENGTH, wrong);
    if (subject != null && subjects.find(subject).isEmpty()) {
      wrong.add(Refusal.field("subject", "request.refusal.template.subject"));
    }
    Outcome chosen = Stream.of(Outcome.values()).filter(each -> each.name().equals(outcome)).findFirst().orElse(null);
    if (chosen == null) {
      wrong.add(Refusal.field("outcome", "request.refusal.template.outcome"));
    }
    length("text", text, TEXT_LENGTH, wrong);
    if (text != null) {
      Placeholder.unknownIn(text).ifPresent(unknown ->
          wrong.add(Refusal.field("text", "request.refusal.template.placeholder", unknown, PLACEHOLDERS)));
      if (Placeholder.longest(text) > ANSWER_LENGTH) {
        wrong.add(Refusal.field("text", "request.refusal.template.filledLong", ANSWER_LENGTH));
      }
    }
    return new Content(title, subject, chosen, text);
  }

  private static void length(String field, String value, int most, List<Refusal> wrong) {
    if (value == null) {
      wrong.add(Refusal.field(field, "request.refusal.template." + field + ".missing"));
    } else if (value.length() > most) {
      wrong.add(Refusal.field(field, "request.refusal.template.long", most));
    }
  }
}
