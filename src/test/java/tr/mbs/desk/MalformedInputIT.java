package tr.mbs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.RawRequest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.measure.Leaks;

/** Whatever comes in, nothing breaks, and nothing of the program shows. A failure names its seed. */
@ApplicationTest
class MalformedInputIT {

  private static final List<String> FIELDS = List.of("decision", "targetUnit", "note", "outcome", "resultText",
      "reason", "proposedUnit", "status", "muhtarTckn", "channel", "type", "subject", "title", "description", "place",
      "idempotencyKey", "tckn", "fullName", "approvalCode", "username", "password", "remove", "files", "variables");

  private static final List<String> METHODS = List.of("GET", "GET", "GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE",
      "PROPFIND", "get", "");

  private static final List<String> QUERIES = List.of("/talepler?durum=", "/talepler?once=", "/?lang=", "/giris?lang=",
      "/basvuru?lang=en&lang=", "/kurum?lang=", "/site/mbs.css?", "/site/", "/camunda/app/tasklist/default/?lang=",
      "/demo/sms?to=", "/demo/posta?to=", "/kurum/talepler?q=", "/kurum/talepler?durum=", "/kurum/talepler?once=",
      "/kurum/talepler?il=", "/kurum/talepler/yeni?ara=", "/kurum/talepler/yeni?sonra=", "/kurum/talepler/yeni?muhtarlik=",
      "/forms/triage?taskId=", "/forms/", "/talepler/", "/kurum/talepler/", "/basvuru/", "/",
      StaffVisit.ENGINE + "/task/", StaffVisit.ENGINE + "/task?maxResults=", StaffVisit.ENGINE + "/task?sortBy=",
      StaffVisit.ENGINE + "/task?createdBefore=", StaffVisit.ENGINE + "/task?nameLike=",
      StaffVisit.ENGINE + "/filter?maxResults=5&name=", StaffVisit.ENGINE + "/process-definition?maxResults=5&key=",
      StaffVisit.ENGINE + "/user/", "/camunda/api/", "/camunda/app/tasklist/");

  private static final List<String> FORMS = List.of("/giris", "/giris/onay", "/kurum/giris", "/basvuru", "/basvuru",
      "/basvuru/taslak", "/basvuru/taslak/sil");

  private static final List<Actor> ACTORS = List.of(Actor.NOBODY, Actor.MUHTAR, Actor.MUHTAR, Actor.MIGM,
      Actor.GOVERNORATE, Actor.OPERATOR, Actor.ADMIN);

  private static final String BOUNDARY = "parca";

  @Autowired
  private ApplicationContext context;

  private Cast cast;
  private OpenCase claimed;

  @BeforeEach
  void everybodySeesTheFirstPageAndAnOfficerHoldsATask() {
    cast = Cast.of(context);
    ACTORS.forEach(actor -> cast.visitor(actor).get(actor == Actor.NOBODY ? "/giris" : "/"));
    claimed = OpenCase.filed(context);
    assertThat(cast.officer("migm1").claim(claimed.task()).statusCode()).isEqualTo(204);
  }

  @Test
  void nothingBreaksAndNothingShows() {
    throwAtIt(2000);
  }

  @Test
  @Tag("heavy")
  void notEvenInAHundredThousandCases() {
    throwAtIt(100_000);
  }

  private void throwAtIt(long cases) {
    List<Map<String, Object>> before = claimed.state();
    String task = claimed.task();
    assertThat(LongStream.range(0, cases).parallel().boxed().flatMap(seed -> troubles(task, seed)).limit(50)).isEmpty();
    assertThat(claimed.state()).isEqualTo(before);
    assertThat(cast.visitor(Actor.MUHTAR).get("/basvuru").statusCode()).as("still signed in").isEqualTo(200);
    assertThat(cast.visitor(Actor.MIGM).get("/kurum").statusCode()).as("still signed in").isEqualTo(200);
  }

  private Stream<String> troubles(String task, long seed) {
    Malformed malformed = new Malformed(seed);
    Actor actor = malformed.oneOf(ACTORS);
    RawRequest request = switch ((int) (seed % 4)) {
      case 0 -> new RawRequest(malformed.oneOf(METHODS), malformed.oneOf(QUERIES) + malformed.encoded(),
          headers(malformed, actor, "Accept: text/html"));
      case 1 -> post(malformed, actor, malformed.oneOf(FORMS), "application/x-www-form-urlencoded",
          malformed.form(FIELDS));
      case 2 -> post(malformed, Actor.MUHTAR, "/basvuru", "multipart/form-data; boundary=" + BOUNDARY,
          malformed.multipart(FIELDS, BOUNDARY));
      default -> post(malformed, Actor.MIGM, StaffVisit.ENGINE + malformed.oneOf(doors(task)), "application/json",
          malformed.json(FIELDS));
    };
    String asked = "seed " + seed + ": " + actor + " " + request.method() + " " + request.target();
    RawRequest.Answer answer = answer(request);
    List<String> troubles = new ArrayList<>();
    if (answer.status() >= 500) {
      troubles.add(asked + " " + answer.status());
    }
    if (answer.status() >= 400) {
      Leaks.in(answer.text()).ifPresent(leak -> troubles.add(asked + " " + answer.status() + " " + leak));
    }
    return troubles.stream();
  }

  private RawRequest post(Malformed malformed, Actor actor, String path, String type, byte[] body) {
    return new RawRequest("POST", path, headers(malformed, actor, "Accept: text/html", "Content-Type: " + type,
        "Content-Length: " + body.length), body);
  }

  private List<String> headers(Malformed malformed, Actor actor, String... sound) {
    return malformed.headers(Stream.concat(cast.visitor(actor).headers().stream(), Stream.of(sound)).toList());
  }

  /** A server that has said no may close before it has taken everything. */
  private RawRequest.Answer answer(RawRequest request) {
    try {
      return request.sendTo(cast.port());
    } catch (SocketException closed) {
      return new RawRequest.Answer(0, "");
    } catch (IOException noAnswer) {
      throw new UncheckedIOException(request.toString(), noAnswer);
    }
  }

  private List<String> doors(String task) {
    String filter = cast.sample().addresses().get("filter");
    return List.of("/task/" + task + "/submit-form", "/task/" + task + "/claim", "/task/x/unclaim",
        "/process-definition/key/request/submit-form", "/process-definition/x/submit-form",
        "/filter/" + filter + "/list?maxResults=5", "/filter/" + filter + "/count", "/filter/" + filter, "/task",
        "/task/count", "/task/" + task + "/complete", "/task/" + task + "/assignee", "/filter/create");
  }
}
