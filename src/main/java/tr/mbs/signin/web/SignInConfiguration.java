package tr.mbs.signin.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tr.mbs.signin.MailboxDoor;
import tr.mbs.signin.MuhtarSignIn;
import tr.mbs.signin.StaffSignIn;
import tr.mbs.signin.web.session.FirstPage;
import tr.mbs.signin.web.session.SignInSession;

/** The filter for the security chains, and the notice on the first page; what Tasklist fetches is no page. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration implements WebMvcConfigurer {

  private final FirstPage firstPage;

  SignInConfiguration(FirstPage firstPage) {
    this.firstPage = firstPage;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(firstPage).excludePathPatterns("/forms/**", "/oturum");
  }

  @Bean
  SignInReview signInReview(SignInSession session, MuhtarSignIn muhtars, MailboxDoor mailbox, StaffSignIn staff) {
    return new SignInReview(session, muhtars, mailbox, staff);
  }

  /** Boot would register every filter bean with the container; this one belongs inside the security chains only. */
  @Bean
  FilterRegistrationBean<SignInReview> signInReviewStaysInItsChains(SignInReview review) {
    FilterRegistrationBean<SignInReview> registration = new FilterRegistrationBean<>(review);
    registration.setEnabled(false);
    return registration;
  }
}
