package tr.mbs.report.picture;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Draws pictures with the product's template and texts, without the application. */
public final class DrawingRoom {

  private final SpringTemplateEngine templates = new SpringTemplateEngine();

  public DrawingRoom() {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("messages/picture");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(files);
    templates.setTemplateEngineMessageSource(texts);
  }

  /** @param fragment of {@code report/pictures}: "bars" */
  public String draw(String fragment, Object picture, Locale language) {
    return templates.process("report/pictures", Set.of(fragment), new Context(language, Map.of("picture", picture)));
  }
}
