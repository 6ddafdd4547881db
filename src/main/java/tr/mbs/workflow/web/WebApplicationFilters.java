package tr.mbs.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import tr.mbs.workflow.FormDoor;
import tr.mbs.workflow.TaskStarts;

/**
 * Our filters around the engine's web applications. This is an auto-configuration, listed after Camunda's, for one
 * reason: filters run in the order in which they are registered, and the door must stand behind Camunda's session and
 * CSRF filters. {@code DoorIT} notices when it does not.
 */
@AutoConfiguration(afterName = "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration")
class WebApplicationFilters {

  @Bean
  ServletContextInitializer tasklistDoor(FormDoor door, TaskStarts starts, DoorAnswers answers, ObjectMapper json) {
    return context -> context.addFilter("Tasklist door", new TasklistDoor(door, starts, answers, json))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/camunda/api/engine/*");
  }

  @Bean
  ServletContextInitializer noAdHocExpressions(DoorAnswers answers, ObjectMapper json) {
    return context -> context.addFilter("No ad-hoc expressions", new NoAdHocExpressions(answers, json))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/camunda/api/engine/*");
  }

  /** Behind the door, whose answers are ours already. */
  @Bean
  ServletContextInitializer engineFailures(DoorAnswers answers, ObjectMapper json) {
    return context -> context.addFilter("Engine failures", new EngineFailures(answers, json))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/camunda/api/*");
  }

  /** Who signs out of a web application has signed out of everything: the session is one. */
  @Bean
  ServletContextInitializer oneSignOut() {
    return context -> context.addFilter("One sign-out", new OneSignOut())
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/camunda/api/admin/auth/user/*");
  }

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> oneSignIn() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.addInitParameter("authentication-provider", SignedInStaff.class.getName());
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
    var filter = new FilterRegistrationBean<>(new NoncePerRequest());
    filter.addUrlPatterns("/camunda/app/*");
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
    return filter;
  }
}
