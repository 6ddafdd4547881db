package tr.mbs.workflow.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;

/** The delegates and task listeners by bean name, fetched when a model names them: they themselves need the engine. */
class NameableBeans extends AbstractMap<Object, Object> {

  private final ListableBeanFactory beans;
  private final Set<String> names;

  NameableBeans(ListableBeanFactory beans) {
    this.beans = beans;
    this.names = Stream.of(JavaDelegate.class, TaskListener.class)
        .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, false, false)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean containsKey(Object name) {
    return names.contains(name);
  }

  @Override
  public Object get(Object name) {
    return names.contains(name) ? beans.getBean((String) name) : null;
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return names.stream()
        .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
