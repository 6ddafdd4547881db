package tr.mbs.site.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.webjars.WebJarVersionLocator;

/** Own static files with their content's hash in the name, the language, and the frame that templates call "site". */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private static final String BOOTSTRAP = "bootstrap";

  private final Languages languages;

  WebConfiguration(Languages languages, Frame frame, ThymeleafViewResolver views) {
    this.languages = languages;
    views.addStaticVariable("site", frame);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(languages);
  }

  /** Bootstrap under a path of ours: "/webjars/**" would serve Camunda's files too. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    String version = new WebJarVersionLocator().version(BOOTSTRAP);
    String webjar = "classpath:/META-INF/resources/webjars/" + BOOTSTRAP + "/" + version + "/css/";
    serve(registry, "/site/bootstrap/*", webjar);
    serve(registry, "/site/*", "classpath:/static/site/");
    // Without their content's hash in the name: kept by the browser, but asked for again. No pattern fits the address of
    // a page, as Boot's "/**" does: each link of each page would be looked for in every jar, a third of a page's work.
    registry.addResourceHandler("/*/*.js", "/*/*.css", "/robots.txt")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }

  private static void serve(ResourceHandlerRegistry registry, String pattern, String location) {
    registry.addResourceHandler(pattern)
        .addResourceLocations(location)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }
}
