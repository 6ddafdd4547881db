package tr.mbs.desk.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.audit.AuditEntry;
import tr.mbs.kernel.TurkishText;

/** The trail's codes in people's words; a code without a word is shown as it is. */
@Component
class Vocabulary {

  private static final String ACTION = "audit.action.";
  private static final String SUBJECT = "audit.subject.";

  private final MessageSource messages;

  Vocabulary(MessageSource messages) {
    this.messages = messages;
  }

  String action(AuditEntry entry, Locale locale) {
    return messages.getMessage(ACTION + entry.action(), null, entry.action(), locale);
  }

  /** What it was done to: "Talep MBS-2026-0000012". */
  String subject(AuditEntry entry, Locale locale) {
    return messages.getMessage(SUBJECT + entry.subjectKind(), new Object[] {entry.subjectId()},
        entry.subjectKind() + " " + entry.subjectId(), locale);
  }

  /** All actions with their words, in alphabetical order of these. */
  Map<String, String> actions(Locale locale) {
    Map<String, String> words = new LinkedHashMap<>();
    ResourceBundle.getBundle("messages/audit", Locale.ROOT).keySet().stream()
        .filter(key -> key.startsWith(ACTION))
        .sorted(Comparator.comparing(key -> TurkishText.sortKey(messages.getMessage(key, null, locale))))
        .forEach(key -> words.put(key.substring(ACTION.length()), messages.getMessage(key, null, locale)));
    return words;
  }
}
