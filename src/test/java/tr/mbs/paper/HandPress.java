package tr.mbs.paper;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A press with the product's templates and texts, without the application. */
public final class HandPress {

  private HandPress() {
  }

  public static Press withTexts(String... bundles) {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasenames(bundles);
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    SpringTemplateEngine templates = new SpringTemplateEngine();
    templates.setTemplateResolver(files);
    templates.setTemplateEngineMessageSource(texts);
    return new Press(templates);
  }
}
