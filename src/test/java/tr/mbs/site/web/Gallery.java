package tr.mbs.site.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tr.mbs.site.SiteProperties;

/** Renders templates as the site does, without starting it. */
final class Gallery {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private final SpringTemplateEngine engine = new SpringTemplateEngine();
  private final MockServletContext servletContext = new MockServletContext();

  Gallery() {
    messages.setBasenames("messages/site", "messages/desk");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    engine.setTemplateEngineMessageSource(messages);
    engine.setTemplateResolver(templates);
  }

  /** The page as the browser gets it; {@code principal} may be null. */
  String render(String template, Map<String, Object> model, Object principal, boolean demo, Locale locale) {
    MockHttpServletRequest request = new MockHttpServletRequest(servletContext, "GET", "/talepler");
    MockHttpServletResponse response = new MockHttpServletResponse();
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    SecurityContextHolder.getContext()
        .setAuthentication(principal == null ? null : new TestingAuthenticationToken(principal, null));
    try {
      var exchange = JakartaServletWebApplication.buildApplication(servletContext).buildExchange(request, response);
      WebContext context = new WebContext(exchange, locale, model);
      context.setVariable("site", new Frame(new SiteProperties(demo, Path.of("data")), Clock.systemUTC()));
      return engine.process(template, context);
    } finally {
      SecurityContextHolder.clearContext();
      RequestContextHolder.resetRequestAttributes();
    }
  }
}
