package tr.mbs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.RawRequest;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Leaks;

/** What a browser is told about every answer, and what people and programs are told when something is wrong. */
@ApplicationTest
class HeadersIT {

  /** The same for everybody: may be kept by the browser. */
  private static final Pattern FILES = Pattern.compile("/site/.*|.*\\.(css|js|txt|ico|woff)");
  private static final Pattern NONCE = Pattern.compile("nonce[-=]\"?([\\w-]+)");

  @Autowired
  private ApplicationContext context;

  private Cast cast;

  @BeforeEach
  void everybodySignsIn() {
    cast = Cast.of(context);
  }

  @Test
  void everyAnswerTellsTheBrowserToKeepItSafe() {
    Stream<String> troubles = Stream.of(Actor.NOBODY, Actor.MUHTAR, Actor.GOVERNORATE, Actor.OPERATOR, Actor.ADMIN)
        .parallel()
        .flatMap(actor -> ExpectedAccess.table().stream()
            .filter(line -> line.method().equals("GET"))
            .flatMap(line -> troubles(actor, cast.sample().address(line.address()))));
    assertThat(troubles).isEmpty();
  }

  /** Whose links would each be looked for among the files of every jar. */
  @Test
  void noAddressOfAPageIsTakenForAFiles() {
    ResourceUrlProvider files = context.getBean(ResourceUrlProvider.class);
    assertThat(ExpectedAccess.table().stream().map(ExpectedAccess::path)
        .filter(path -> !path.startsWith("/camunda/") && !FILES.matcher(path).matches()))
        .allSatisfy(path -> assertThat(files.getHandlerMap().keySet())
            .noneMatch(pattern -> files.getPathMatcher().match(pattern, path)));
  }

  private Stream<String> troubles(Actor actor, String address) {
    HttpResponse<String> answer = cast.visitor(actor).get(address);
    List<String> troubles = new ArrayList<>();
    expect(troubles, header(answer, "X-Content-Type-Options").equals("nosniff"), "nosniff");
    expect(troubles, header(answer, "X-Frame-Options").equals("DENY"), "frames");
    expect(troubles, header(answer, "Referrer-Policy").equals("same-origin"), "referrer");
    expect(troubles, header(answer, "Strict-Transport-Security").isEmpty(), "HSTS in demo mode");
    boolean page = header(answer, "Content-Type").startsWith("text/html");
    expect(troubles, !page || admitsOnlyOurs(header(answer, "Content-Security-Policy")), "content policy");
    boolean file = FILES.matcher(address).matches();
    boolean kept = !header(answer, "Cache-Control").contains("no-store");
    expect(troubles, answer.statusCode() == 200 && file ? kept : !kept || answer.body().isEmpty(), "cache");
    expect(troubles, answer.headers().allValues("Set-Cookie").stream().allMatch(HeadersIT::isSafe), "cookies");
    if (!file || answer.statusCode() >= 400) {
      Leaks.in(answer.body()).ifPresent(troubles::add);
    }
    return troubles.stream().map(trouble -> actor + " " + address + " " + answer.statusCode() + ": " + trouble);
  }

  private static void expect(List<String> troubles, boolean fine, String trouble) {
    if (!fine) {
      troubles.add(trouble);
    }
  }

  /** No host, no scheme but "data:", no asterisk. */
  private static boolean admitsOnlyOurs(String policy) {
    return policy.contains("frame-ancestors 'none'") && Stream.of(policy.split("[; ]+"))
        .allMatch(word -> word.matches("[a-z-]+|'[\\w-]+'|data:"));
  }

  private static boolean isSafe(String cookie) {
    boolean forScripts = cookie.startsWith("XSRF-TOKEN=");
    return cookie.contains("; SameSite=") && !cookie.contains("Secure")
        && (forScripts || cookie.contains("; HttpOnly"));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
      "GET, /nothing, 404, Sayfa bulunamadı",
      "GET, /error, 404, Sayfa bulunamadı",
      "GET, /talepler/MBS-2026-9999999, 404, Sayfa bulunamadı",
      "GET, /talepler/x/ekler/x, 404, Sayfa bulunamadı",
      "GET, /kurum, 403, Bu sayfayı açma yetkiniz yok",
      "GET, /camunda/app/tasklist/default/, 403, Bu sayfayı açma yetkiniz yok",
      "GET, /camunda/nothing, 404, Sayfa bulunamadı",
      "GET, /kurum;x, 400, İstek anlaşılamadı",
      "GET, //kurum, 400, İstek anlaşılamadı",
      "GET, /camunda//app/tasklist/default/, 400, İstek anlaşılamadı",
      "POST, /basvuru, 403, Sayfanın süresi doldu",
      "DELETE, /basvuru, 403, Sayfanın süresi doldu"})
  void whatIsWrongIsToldInTurkishToPeopleAndInJsonToPrograms(String method, String path, int status, String title)
      throws Exception {
    String session = "Cookie: SESSION=" + cast.visitor(Actor.MUHTAR).cookie("SESSION");
    RawRequest.Answer page = new RawRequest(method, path, List.of(session, "Accept: text/html")).sendTo(cast.port());
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.text()).contains("<html lang=\"tr\">", "<h1>" + title + "</h1>", "Durum kodu: " + status,
        "X-Content-Type-Options: nosniff", "frame-ancestors 'none'", "no-store");
    assertThat(Leaks.in(page.text())).isEmpty();

    RawRequest.Answer json =
        new RawRequest(method, path, List.of(session, "Accept: application/json")).sendTo(cast.port());
    assertThat(json.status()).isEqualTo(status);
    assertThat(json.text()).contains("Content-Type: application/problem+json");
    Map<String, Object> problem =
        JsonPath.read(json.text().substring(json.text().indexOf('{'), json.text().lastIndexOf('}') + 1), "$");
    assertThat(problem).containsEntry("title", title).containsEntry("status", status).containsKey("detail");
  }

  @Test
  void pagesServedAtOnceKeepTheirOwnNonce() throws Exception {
    Visitor visitor = cast.visitor(Actor.GOVERNORATE);
    Callable<List<String>> fiftyPages = () -> Stream.generate(() -> visitor.get("/camunda/app/tasklist/default/"))
        .limit(50)
        .filter(page -> !nonce(header(page, "Content-Security-Policy")).equals(nonce(page.body())))
        .map(HttpResponse::body)
        .toList();
    AtOnce<List<String>> clients = AtOnce.of(Collections.nCopies(6, fiftyPages));
    assertThat(clients.failures()).isEmpty();
    assertThat(clients.answers()).hasSize(6).allMatch(List::isEmpty);
  }

  private static String nonce(String text) {
    Matcher nonce = NONCE.matcher(text);
    assertThat(nonce.find()).as(text).isTrue();
    return nonce.group(1);
  }
}
