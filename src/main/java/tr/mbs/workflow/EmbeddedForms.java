package tr.mbs.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** All forms that features have plugged in, by name. */
@Component
class EmbeddedForms {

  static final String KEY_PREFIX = "embedded:app:forms/";

  private final Map<String, EmbeddedForm> forms;

  EmbeddedForms(List<FeatureForms> features, List<StartForm> starts) {
    this.forms = Stream.concat(features.stream().flatMap(feature -> feature.forms().stream()), starts.stream())
        .collect(Collectors.toUnmodifiableMap(EmbeddedForm::name, Function.identity()));
  }

  Set<String> names() {
    return forms.keySet();
  }

  Optional<EmbeddedForm> named(String name) {
    return Optional.ofNullable(forms.get(name));
  }

  /** The form of a task that was queried with its form key. A model without a known form is a defect of the release. */
  EmbeddedForm ofTask(Task task) {
    return named(task.getFormKey().substring(KEY_PREFIX.length())).orElseThrow();
  }

  Optional<StartForm> starting(String processKey) {
    return forms.values().stream()
        .filter(StartForm.class::isInstance)
        .map(StartForm.class::cast)
        .filter(form -> form.processKey().equals(processKey))
        .findFirst();
  }
}
