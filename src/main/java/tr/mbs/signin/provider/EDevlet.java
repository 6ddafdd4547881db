package tr.mbs.signin.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Tckn;

/**
 * e-Devlet's OAuth2: an authorization code, then a service of its own for the person, which takes the token as a field of
 * a form and answers {@code {"sonucKodu": "EDV09.000", "kullaniciBilgileri": {"kimlikNo": …, "ad": …, "soyad": …}}}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EDevletProperties.class)
class EDevlet {

  static final String RETURN = "/giris/e-devlet/donus";

  private static final String NAME = "e-devlet";
  private static final String SUCCESS = "EDV09.000";

  @Bean
  @OnEDevlet
  IdentityProvider<Citizen> eDevletProvider(EDevletProperties settings, ProviderAddresses addresses,
      ProviderCalls calls, ObjectMapper json) {
    ClientRegistration registration = registration(settings, addresses);
    String userUrl = addresses.url("MBS_EDEVLET_USER_URL", settings.userUrl());
    var codes = new OAuth2AuthorizationCodeAuthenticationProvider(calls.tokens());
    RestClient client = calls.client();
    return new IdentityProvider<>(NAME, () -> registration, (known, exchange) -> {
      var token = (OAuth2AuthorizationCodeAuthenticationToken)
          codes.authenticate(new OAuth2AuthorizationCodeAuthenticationToken(known, exchange));
      String answer = client.post().uri(userUrl).contentType(MediaType.APPLICATION_FORM_URLENCODED)
          .accept(MediaType.APPLICATION_JSON).body(form(settings.clientId(), token.getAccessToken().getTokenValue()))
          .retrieve().body(String.class);
      return citizen(json, answer);
    });
  }

  private static ClientRegistration registration(EDevletProperties settings, ProviderAddresses addresses) {
    return ClientRegistration.withRegistrationId(NAME)
        .clientId(settings.clientId())
        .clientSecret(ProviderAddresses.required("MBS_EDEVLET_CLIENT_SECRET", settings.clientSecret()))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationUri(addresses.url("MBS_EDEVLET_AUTHORIZE_URL", settings.authorizeUrl()))
        .tokenUri(addresses.url("MBS_EDEVLET_TOKEN_URL", settings.tokenUrl()))
        .redirectUri(addresses.ofPage(RETURN))
        .scope(settings.scope())
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(settings.pkce()).build())
        .build();
  }

  private static MultiValueMap<String, String> form(String clientId, String token) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("accessToken", token);
    form.add("resourceId", "1");
    form.add("kapsam", "Ad-Soyad");
    form.add("clientId", clientId);
    return form;
  }

  /** Exceptions carry no part of the answer: it names a person. */
  private static Citizen citizen(ObjectMapper json, String answer) {
    JsonNode said;
    try {
      said = json.readTree(answer == null ? "" : answer);
    } catch (JsonProcessingException garbage) {
      throw new RestClientException("e-Devlet's answer is no JSON");
    }
    if (!said.path("sonucKodu").asText(SUCCESS).equals(SUCCESS)) {
      throw new OAuth2AuthenticationException("invalid_user_info_response");
    }
    JsonNode person = said.has("kullaniciBilgileri") ? said.get("kullaniciBilgileri") : said;
    String first = person.path("ad").asText("");
    String last = person.path("soyad").asText("");
    if (first.isBlank() || last.isBlank()) {
      throw new RestClientException("e-Devlet's answer lacks the name");
    }
    return new Citizen(Tckn.parse(person.path("kimlikNo").asText(""))
        .orElseThrow(() -> new RestClientException("e-Devlet's answer holds no valid TCKN")),
        PersonName.normalize(first + " " + last));
  }
}
