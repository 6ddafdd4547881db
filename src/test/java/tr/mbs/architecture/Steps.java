package tr.mbs.architecture;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The beans that models name: delegates and listeners, found as Spring finds them, without starting it. */
final class Steps {

  static final Set<Class<?>> KINDS = Set.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

  private Steps() {
  }

  static Stream<Class<?>> types() {
    return definitions().map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null));
  }

  static Set<String> beanNames() {
    return definitions()
        .map(bean -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, null))
        .collect(Collectors.toSet());
  }

  private static Stream<BeanDefinition> definitions() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    KINDS.forEach(kind -> scanner.addIncludeFilter(new AssignableTypeFilter(kind)));
    return scanner.findCandidateComponents("tr.mbs").stream();
  }
}
