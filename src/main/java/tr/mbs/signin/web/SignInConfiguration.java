package tr.mbs.signin.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.signin.MuhtarSignIn;
import tr.mbs.signin.StaffSignIn;

/** The filter for the security chains. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  SignInReview signInReview(SignInSession session, MuhtarSignIn muhtars, StaffSignIn staff) {
    return new SignInReview(session, muhtars, staff);
  }

  /** Boot would register every filter bean with the container; this one belongs inside the security chains only. */
  @Bean
  FilterRegistrationBean<SignInReview> signInReviewStaysInItsChains(SignInReview review) {
    FilterRegistrationBean<SignInReview> registration = new FilterRegistrationBean<>(review);
    registration.setEnabled(false);
    return registration;
  }
}
