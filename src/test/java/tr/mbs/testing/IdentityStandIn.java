package tr.mbs.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * e-Devlet and the provider of staff on this machine, over HTTP, as strict as the standards want them: the right client,
 * the exact return address, a code once and with its proof key. A person "signs in" there when a test calls
 * {@link #eDevlet} or {@link #oidc} with the address to which we sent his browser.
 */
public final class IdentityStandIn {

  public static final String PUBLIC_URL = "http://mbs.example";
  public static final String CLIENT = "mbs-test";
  public static final String SECRET = "stand-in-secret-4711";
  /** A group of the provider that stands for a role here, as the table in the settings has it. */
  public static final String REPORT_GROUP = "CN=MBS-Rapor,OU=Gruplar";

  /** The same for who manages his unit. */
  public static final String MANAGER_GROUP = "CN=MBS-Birim-Yonetici,OU=Gruplar";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final IdentityStandIn RUNNING = new IdentityStandIn();

  /** What a server says: a status and a body, or nothing while somebody waits. */
  public record Reply(int status, String body) {
    public static final Reply SILENCE = new Reply(0, "");
  }

  /** What it will say to one code: null for what is right. */
  private record Grant(Map<String, String> question, Reply tokenReply, Reply userReply) {
  }

  private final HttpServer server;
  private final RSAKey key = newKey();
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, Reply> people = new ConcurrentHashMap<>();
  private final AtomicInteger tokenCalls = new AtomicInteger();

  private IdentityStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "identity-stand-in");
      thread.setDaemon(true);
      return thread;
    }));
    serve("/token", this::token);
    serve("/user", form -> people.getOrDefault(form.get("accessToken"), new Reply(401, "{}")));
    serve("/oidc/.well-known/openid-configuration", form -> new Reply(200, json(Map.of("issuer", issuer(),
        "authorization_endpoint", url("/authorize"), "token_endpoint", url("/token"), "jwks_uri", url("/jwks"),
        "token_endpoint_auth_methods_supported", List.of("client_secret_post")))));
    serve("/jwks", form -> new Reply(200, new JWKSet(key.toPublicJWK()).toString()));
    server.start();
  }

  public static IdentityStandIn running() {
    return RUNNING;
  }

  /** What an operator sets to sign in by both. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(Map.of("mbs.public-url", PUBLIC_URL,
        "mbs.edevlet.client-id", CLIENT, "mbs.edevlet.client-secret", SECRET,
        "mbs.edevlet.authorize-url", url("/authorize"), "mbs.edevlet.token-url", url("/token"),
        "mbs.edevlet.user-url", url("/user")));
    settings.putAll(Map.of("mbs.oidc.issuer", issuer(), "mbs.oidc.client-id", CLIENT,
        "mbs.oidc.client-secret", SECRET, "mbs.oidc.groups", REPORT_GROUP + "=rapor;" + MANAGER_GROUP + "=birim-yoneticisi"));
    return settings;
  }

  /** How often somebody asked for a token. */
  public int tokenCalls() {
    return tokenCalls.get();
  }

  /** A citizen has signed in at e-Devlet. @return path and query with which his browser comes back */
  public String eDevlet(String asked, String tckn, String first, String last) {
    return eDevlet(asked, null, new Reply(200, json(Map.of("sonucKodu", "EDV09.000", "sonucAciklamasi", "Tamam",
        "kullaniciBilgileri", Map.of("kimlikNo", tckn, "ad", first, "soyad", last)))));
  }

  /** The same, with another answer. @param tokenReply null for the right one */
  public String eDevlet(String asked, Reply tokenReply, Reply userReply) {
    return back(asked, new Grant(question(asked), tokenReply, userReply));
  }

  /** A member of staff has signed in. @param claims beside those that are always there; null takes one away */
  public String oidc(String asked, Map<String, Object> claims) {
    return oidc(asked, claims, key);
  }

  /** The same, signed with the key of somebody else. */
  public String oidcForged(String asked, Map<String, Object> claims) {
    return oidc(asked, claims, newKey());
  }

  private String oidc(String asked, Map<String, Object> claims, RSAKey signer) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder token = new JWTClaimsSet.Builder().issuer(issuer()).subject(UUID.randomUUID().toString())
        .audience(CLIENT).issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", question(asked).get("nonce"));
    claims.forEach(token::claim);
    return oidc(asked, new Reply(200, json(Map.of("access_token", secret(), "token_type", "Bearer",
        "id_token", signed(token.build(), signer)))));
  }

  public String oidc(String asked, Reply tokenReply) {
    return back(asked, new Grant(question(asked), tokenReply, null));
  }

  public String issuer() {
    return url("/oidc");
  }

  /** The query of the address to which we sent a browser. */
  public static Map<String, String> question(String asked) {
    return UriComponentsBuilder.fromUriString(asked).build(true).getQueryParams().toSingleValueMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey,
            field -> URLDecoder.decode(field.getValue(), StandardCharsets.UTF_8)));
  }

  private String back(String asked, Grant grant) {
    String code = secret();
    codes.put(code, grant);
    URI page = URI.create(grant.question().get("redirect_uri"));
    return page.getPath() + "?code=" + code + "&state=" + question(asked).get("state").replace("=", "%3D");
  }

  private Reply token(Map<String, String> form) {
    tokenCalls.incrementAndGet();
    Grant grant = codes.remove(form.getOrDefault("code", ""));
    if (grant == null || !form.get("redirect_uri").equals(grant.question().get("redirect_uri"))
        || !hash(form.getOrDefault("code_verifier", "")).equals(grant.question().get("code_challenge"))) {
      return new Reply(400, "{\"error\":\"invalid_grant\",\"error_description\":\"" + form + "\"}");
    }
    if (!CLIENT.equals(form.get("client_id")) || !SECRET.equals(form.get("client_secret"))) {
      return new Reply(401, "{\"error\":\"invalid_client\"}");
    }
    if (grant.tokenReply() != null) {
      return grant.tokenReply();
    }
    String token = secret();
    people.put(token, grant.userReply());
    return new Reply(200, json(Map.of("access_token", token, "token_type", "Bearer", "expires_in", 300,
        "refresh_token", secret())));
  }

  private interface Page {
    Reply answer(Map<String, String> form);
  }

  private void serve(String path, Page page) {
    server.createContext(path, exchange -> answer(exchange, page));
  }

  private static void answer(HttpExchange exchange, Page page) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Reply reply = page.answer(question("?" + body));
    if (reply == Reply.SILENCE) {
      silent();
      exchange.close();
      return;
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Longer than anybody waits. */
  private static void silent() {
    try {
      new CountDownLatch(1).await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** Recognizable wherever it turns up. */
  private static String secret() {
    return "STANDIN-" + UUID.randomUUID();
  }

  private static String signed(JWTClaimsSet claims, RSAKey signer) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stand-in").build(), claims);
      token.sign(new RSASSASigner(signer));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("stand-in").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String verifier) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Map<String, ?> value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
