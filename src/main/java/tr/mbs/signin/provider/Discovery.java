package tr.mbs.signin.provider;

import java.util.Collection;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClientException;

/**
 * What a provider publishes of itself, asked for by the first sign-in and not by the start: a provider that is away keeps
 * nobody from starting, and is asked again by the next. Once known it stays until the next start; its keys do not, those
 * are fetched anew when a token names one that is not known.
 */
final class Discovery {

  private static final String DOCUMENT = "/.well-known/openid-configuration";
  private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
  };

  private final OidcProperties settings;
  private final String issuer;
  private final String secret;
  private final String returnUrl;
  private final String[] scopes;
  private final ProviderCalls calls;
  /** Without a lock: those who come together ask together, instead of one after the other while it hangs. */
  private volatile Published published;

  /** What was found, and the reader of its tokens, which holds the keys. */
  private record Published(ClientRegistration registration, JwtDecoder tokens) {
  }

  Discovery(OidcProperties settings, ProviderAddresses addresses, ProviderCalls calls) {
    this.settings = settings;
    this.issuer = addresses.url("MBS_OIDC_ISSUER", settings.issuer());
    this.secret = ProviderAddresses.required("MBS_OIDC_CLIENT_SECRET", settings.clientSecret());
    this.returnUrl = addresses.ofPage(Oidc.RETURN);
    this.scopes = settings.scopeNames();
    this.calls = calls;
  }

  ClientRegistration registration() {
    return published().registration();
  }

  JwtDecoder tokens() {
    return published().tokens();
  }

  private Published published() {
    Published found = published;
    if (found == null) {
      ClientRegistration registration = discover();
      found = new Published(registration, decoder(registration));
      published = found;
    }
    return found;
  }

  private ClientRegistration discover() {
    Map<String, Object> document = calls.client().get().uri(issuer.replaceFirst("/$", "") + DOCUMENT)
        .retrieve().body(JSON);
    if (document == null || !issuer.equals(document.get("issuer"))) {
      throw new RestClientException("The provider publishes another issuer than MBS_OIDC_ISSUER");
    }
    return ClientRegistration.withRegistrationId(Oidc.NAME)
        .clientId(settings.clientId())
        .clientSecret(secret)
        .clientAuthenticationMethod(method(document.get("token_endpoint_auth_methods_supported")))
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationUri((String) document.get("authorization_endpoint"))
        .tokenUri((String) document.get("token_endpoint"))
        .jwkSetUri((String) document.get("jwks_uri"))
        .issuerUri(issuer)
        .redirectUri(returnUrl)
        .scope(scopes)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  /** The standard's default is the header; who does not take it says so. */
  private static ClientAuthenticationMethod method(Object supported) {
    return supported instanceof Collection<?> methods
        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue())
        ? ClientAuthenticationMethod.CLIENT_SECRET_POST : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
  }

  /** Spring's own checks (signature, issuer, audience, times), with a limit to how long it waits for the keys. */
  private JwtDecoder decoder(ClientRegistration registration) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
        .restOperations(calls.template()).build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(registration)));
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return decoder;
  }
}
