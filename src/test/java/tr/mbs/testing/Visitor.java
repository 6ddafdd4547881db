package tr.mbs.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that knows no JavaScript: keeps cookies, sends the form token of the page it saw last, and
 * follows no redirect by itself.
 */
public final class Visitor {

  private static final Pattern LINK = Pattern.compile("\\b(?:href|src|action|formaction)=\"([^\"]*)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI site;
  private final CookieManager cookies;
  private final HttpClient client;
  private final Set<String> addresses = ConcurrentHashMap.newKeySet();
  private volatile String token = "";
  private volatile String address;

  /** @param port of the application on this machine */
  public Visitor(int port) {
    this(port, new CookieManager());
  }

  /** Somebody for whom a proxy speaks TLS, so that cookies for TLS alone come back: all of them outside demo mode. */
  public static Visitor behindTls(int port) {
    return new Visitor(port, new CookieManager() {
      @Override
      public void put(URI site, Map<String, List<String>> headers) throws IOException {
        super.put(site, headers);
        getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
      }
    });
  }

  private Visitor(int port, CookieManager cookies) {
    this.cookies = cookies;
    site = URI.create("http://localhost:" + port);
    client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /** Comes from this address from now on: the tests' context trusts the machine it runs on as a proxy. */
  public Visitor from(String address) {
    this.address = address;
    return this;
  }

  /** The same browser where another node answers it: both stand behind one address. */
  public Visitor at(int port) {
    Visitor same = new Visitor(port, cookies).from(address);
    same.token = token;
    return same;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  public HttpResponse<String> getJson(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  /** Sends a form with the token of the page seen last. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
    return send(request(path).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a form with files, as a browser does, with the token of the page seen last. */
  public HttpResponse<String> upload(String path, Map<String, String> fields, String fileField,
      Map<String, byte[]> files) {
    String boundary = "----" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, boundary, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
    fields.forEach((name, value) ->
        part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
    files.forEach((name, content) -> part(body, boundary,
        "name=\"" + fileField + "\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg", content));
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(request(path).header("Accept", "text/html")
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Fetches what is no text. */
  public HttpResponse<byte[]> download(String path) {
    return exchange(request(path), HttpResponse.BodyHandlers.ofByteArray());
  }

  /**
   * Calls what the scripts of the web applications call, with their token from the cookie.
   *
   * @param json body, or null for none
   */
  public HttpResponse<String> call(String method, String path, String json) {
    return call(method, path, json, cookie("XSRF-TOKEN"));
  }

  /** The same with a token of one's own, or none. */
  public HttpResponse<String> call(String method, String path, String json, String scriptToken) {
    HttpRequest.Builder request = request(path).header("Accept", "application/json");
    if (scriptToken != null) {
      request.header("X-XSRF-TOKEN", scriptToken);
    }
    return send(json == null
        ? request.method(method, HttpRequest.BodyPublishers.noBody())
        : request.header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Fills in a form as a person does: sees the page, then sends it. */
  public HttpResponse<String> fillIn(String path, Map<String, String> fields) {
    get(path);
    return post(path, fields);
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  public String cookie(String name) {
    return cookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst()
        .orElse(null);
  }

  /** Headers that make a request written by hand one of this browser, with both tokens. */
  public List<String> headers() {
    return List.of("Cookie: " + cookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; ")), "X-CSRF-TOKEN: " + token, "X-XSRF-TOKEN: " + cookie("XSRF-TOKEN"));
  }

  /** Puts a cookie of another browser into this one. */
  public void take(HttpCookie cookie) {
    cookies.getCookieStore().add(site, cookie);
  }

  /** Whatever stood in the address bar, was a redirect, or could be clicked on a page: what logs and histories keep. */
  public Set<String> addresses() {
    return Set.copyOf(addresses);
  }

  private HttpRequest.Builder request(String path) {
    addresses.add(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
    return address == null ? request : request.header("X-Forwarded-For", address);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
    response.headers().firstValue("Location").ifPresent(addresses::add);
    LINK.matcher(response.body()).results().forEach(link -> addresses.add(link.group(1)));
    token = token(response.body()).orElse(token);
    return response;
  }

  /** The token that the forms of a page carry; none where it has no form that sends. */
  public static Optional<String> token(String page) {
    Matcher field = TOKEN.matcher(page);
    return field.find() ? Optional.of(field.group(1)) : Optional.empty();
  }

  private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
    body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
