package tr.mbs.workflow.engine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** How much work it is to try a password of staff. */
@Configuration(proxyBeanMethods = false)
class PasswordStrength {

  /** Binary logarithms of bcrypt's rounds: Spring Security's choice, and the least there is. */
  private static final int USUAL = 10;
  private static final int LEAST = 4;

  /**
   * A demo prints the password of its accounts on the page to sign in, so it takes the cheapest hash: with the usual
   * one they took half of its first start.
   */
  @Bean
  BCryptPasswordEncoder bcrypt(@Value("${mbs.demo:false}") boolean demo) {
    return new BCryptPasswordEncoder(demo ? LEAST : USUAL);
  }
}
