package tr.mbs.signin.provider;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import tr.mbs.registry.staff.TypedAccount;
import tr.mbs.site.Audience;

/** OpenID Connect for staff: what the signed ID token says is all that is read of a person. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcProperties.class)
class Oidc {

  static final String NAME = "oidc";
  static final String RETURN = "/kurum/giris/kurumsal/donus";

  /** Other letters may become one of these when they are made small: the Kelvin sign is "k" then. */
  private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9._-]+");

  @Bean
  @OnOidc
  IdentityProvider<Officer> staffProvider(OidcProperties settings, ProviderAddresses addresses, ProviderCalls calls) {
    Map<String, String> codes = settings.codes();
    Discovery discovery = new Discovery(settings, addresses, calls);
    var people = new OidcAuthorizationCodeAuthenticationProvider(calls.tokens(),
        request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    people.setJwtDecoderFactory(known -> discovery.tokens());
    return new IdentityProvider<>(NAME, discovery::registration, (known, exchange) -> {
      var token = people.authenticate(new OAuth2LoginAuthenticationToken(known, exchange));
      return officer((OidcUser) token.getPrincipal(), settings, codes);
    });
  }

  /** A role is never taken from a value of its name or its group's, only from the table: groups are named by many. */
  private static Officer officer(OidcUser user, OidcProperties settings, Map<String, String> codes) {
    Object name = user.getClaim(settings.userClaim());
    boolean plain = name instanceof String text && USER_ID.matcher(text).matches();
    return new Officer(plain ? ((String) name).toLowerCase(Locale.ROOT) : "",
        groups(user.getClaim(settings.groupsClaim())).stream()
            .filter(value -> codes.containsKey(value) || !isRole(value))
            .map(value -> codes.getOrDefault(value, value))
            .collect(Collectors.toSet()));
  }

  private static boolean isRole(String value) {
    return TypedAccount.ROLES.contains(value) || Audience.UNIT_MANAGER.includes(value);
  }

  /** One group may come as a text; what is neither text nor list says nothing. */
  private static Collection<String> groups(Object claim) {
    if (claim instanceof Collection<?> values) {
      return values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return claim instanceof String value ? List.of(value) : List.of();
  }
}
