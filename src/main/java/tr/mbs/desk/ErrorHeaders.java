package tr.mbs.desk;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Error pages carry the headers of pages, also when a filter ended the request before the security chains saw it. */
@Configuration(proxyBeanMethods = false)
class ErrorHeaders {

  private static final class OnErrors extends HeaderWriterFilter {

    private OnErrors(List<HeaderWriter> headers) {
      super(headers);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
      return false;
    }
  }

  @Bean
  FilterRegistrationBean<HeaderWriterFilter> headersOfErrorPages(SafeHeaders headers) {
    var filter = new FilterRegistrationBean<HeaderWriterFilter>(new OnErrors(headers.ofPages()));
    filter.setDispatcherTypes(DispatcherType.ERROR);
    return filter;
  }
}
