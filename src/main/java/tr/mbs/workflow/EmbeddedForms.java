package tr.mbs.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** All forms that features have plugged in. */
@Component
class EmbeddedForms {

  static final String KEY_PREFIX = "embedded:app:forms/";

  private final Map<String, EmbeddedForm> ofTasks;
  private final List<StartForm> starts;

  EmbeddedForms(List<FeatureForms> features, List<StartForm> starts) {
    this.ofTasks = features.stream().flatMap(feature -> feature.forms().stream())
        .collect(Collectors.toUnmodifiableMap(EmbeddedForm::name, Function.identity()));
    this.starts = starts;
  }

  Stream<String> names() {
    return Stream.concat(ofTasks.values().stream(), starts.stream()).map(EmbeddedForm::name);
  }

  /** The form of a task that was queried with its form key. A model without a known form is a defect of the release. */
  EmbeddedForm ofTask(Task task) {
    return Optional.ofNullable(ofTasks.get(task.getFormKey().substring(KEY_PREFIX.length()))).orElseThrow();
  }

  Optional<StartForm> starting(Predicate<StartForm> which) {
    return starts.stream().filter(which).findFirst();
  }
}
