package tr.mbs.workflow.web;

import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets Thymeleaf find the forms: they stand beside the models at the top of the project, not among the pages. */
@Configuration(proxyBeanMethods = false)
class FormTemplates {

  @Bean
  SpringResourceTemplateResolver forms(ApplicationContext context) {
    var resolver = new SpringResourceTemplateResolver();
    resolver.setApplicationContext(context);
    resolver.setPrefix("classpath:/");
    resolver.setSuffix(".html");
    resolver.setResolvablePatterns(Set.of("forms/*"));
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setOrder(0);
    return resolver;
  }
}
