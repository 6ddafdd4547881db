package tr.mbs.request.filing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.RecordRequestForm.RecordedChannel;
import tr.mbs.request.subject.Subjects;

/** The lists of Başvuru Formu: value to label, in the order in which they are shown. */
@Component
public class FilingChoices {

  private final Subjects subjects;
  private final MessageSource messages;

  FilingChoices(Subjects subjects, MessageSource messages) {
    this.subjects = subjects;
    this.messages = messages;
  }

  public Map<String, String> types(Locale locale) {
    return labels(RequestType.values(), "request.type.", locale);
  }

  public Map<String, String> subjects() {
    return subjects.names();
  }

  public Map<String, String> channels(Locale locale) {
    return labels(RecordedChannel.values(), "request.channel.", locale);
  }

  private Map<String, String> labels(Enum<?>[] values, String prefix, Locale locale) {
    Map<String, String> labels = new LinkedHashMap<>();
    Arrays.stream(values)
        .forEach(value -> labels.put(value.name(), messages.getMessage(prefix + value.name(), null, locale)));
    return labels;
  }
}
