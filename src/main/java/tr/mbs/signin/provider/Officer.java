package tr.mbs.signin.provider;

import java.util.Set;

/**
 * Whom the provider of staff has recognized.
 *
 * @param userId text of the claim that names our account, in small letters; empty when there is none
 * @param codes  units and roles that the groups claim stands for here
 */
public record Officer(String userId, Set<String> codes) {

  public Officer {
    codes = Set.copyOf(codes);
  }
}
