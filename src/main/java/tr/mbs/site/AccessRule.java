package tr.mbs.site;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One line of the access table: who may use a method on a path.
 *
 * @param method    GET also stands for HEAD
 * @param pattern   a Spring path pattern such as {@code /talepler/{number}}
 * @param audiences any one of them is enough; never empty
 */
public record AccessRule(HttpMethod method, String pattern, Set<Audience> audiences) {

  public AccessRule {
    audiences = Set.copyOf(audiences);
    if (audiences.isEmpty()) {
      throw new IllegalArgumentException("No audience for " + method + " " + pattern);
    }
  }

  public static AccessRule get(String pattern, Audience... audiences) {
    return new AccessRule(HttpMethod.GET, pattern, Set.of(audiences));
  }

  public static AccessRule post(String pattern, Audience... audiences) {
    return new AccessRule(HttpMethod.POST, pattern, Set.of(audiences));
  }
}
