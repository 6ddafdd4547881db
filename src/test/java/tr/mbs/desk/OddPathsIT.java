package tr.mbs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.RawRequest;
import tr.mbs.testing.measure.Leaks;

/** Nobody gets in by writing a path in an odd way or asking by an odd method, and nothing breaks over it. */
@ApplicationTest
class OddPathsIT {

  private static final List<String> CLOSED_TO_HELP_DESK = List.of(
      "/camunda/app/cockpit/default/",
      "/camunda/app/admin/default/",
      "/camunda/api/cockpit/plugin/base/default/incident",
      "/camunda/api/admin/setup/default/user/create",
      "/camunda/api/engine/engine/default/deployment",
      "/camunda/api/engine/engine/default/history/task",
      "/camunda",
      "/engine-rest",
      "/engine-rest/task",
      "/talepler",
      "/basvuru",
      "/actuator/health");

  private static final List<String> OPEN_TO_STAFF = List.of(
      "/camunda/app/tasklist/default/",
      "/camunda/lib/deps.js",
      "/camunda/api/engine/engine",
      "/camunda/api/engine/engine/default/task",
      "/camunda/api/admin/auth/user/default",
      "/kurum",
      "/forms/file-request");

  private static final List<String> METHODS = List.of("TRACE", "CONNECT", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH",
      "POST", "PROPFIND", "TRACK", "get", "ODD", "G%45T", "x".repeat(300));

  /** Headers by which some servers and frameworks take another method or path than the first line says. */
  private static final List<String> HEADERS = List.of("X-HTTP-Method-Override: GET", "X-Original-URL: /",
      "X-Rewrite-URL: /", "X-Forwarded-Prefix: /site", "X-Forwarded-Path: /", "Forwarded: for=127.0.0.1;path=/",
      "X-Forwarded-For: 127.0.0.1", "Range: bytes=0-10", "Upgrade: h2c");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;

  @Test
  void nobodyGetsInByAnyWriting() {
    assertThat(troubles(requests(all(), List.of()), answer -> answer.status() / 100 == 2)).isEmpty();
  }

  @Test
  void staffGetNoFurtherByAnyWriting() {
    List<String> session = session(Actor.HELP_DESK);
    assertThat(troubles(requests(CLOSED_TO_HELP_DESK.stream(), session), answer -> answer.status() / 100 == 2))
        .isEmpty();
    assertThat(troubles(requests(OPEN_TO_STAFF.stream(), session), answer -> false)).isEmpty();
  }

  @Test
  void othersReadNothingByAnyWriting() {
    Stream.of("/talepler/{number}", "/talepler/{number}/ekler/{attachment}")
        .forEach(address -> assertThat(readBy(Actor.OTHER_MUHTAR, address)).isEmpty());
    Stream.of("/kurum/talepler/{number}/ekler/{attachment}", "/camunda/api/engine/engine/default/task/{task}",
            "/camunda/api/engine/engine/default/task/{task}/form-variables", "/forms/handle-at-governorate?taskId={task}")
        .forEach(address -> assertThat(readBy(Actor.OTHER_GOVERNORATE, address)).isEmpty());
  }

  private List<String> readBy(Actor actor, String address) {
    Stream<String> path = Stream.of(Cast.of(context).sample().address(address));
    return troubles(requests(path, session(actor)), answer -> answer.status() / 100 == 2
        && (answer.text().contains(SampleCase.CANARY) || answer.text().contains("%PDF") || answer.text().contains("YOL")));
  }

  private static Stream<String> all() {
    return Stream.concat(CLOSED_TO_HELP_DESK.stream(), OPEN_TO_STAFF.stream());
  }

  private List<String> session(Actor actor) {
    return List.of("Cookie: SESSION=" + Cast.of(context).visitor(actor).cookie("SESSION"));
  }

  private static List<RawRequest> requests(Stream<String> paths, List<String> headers) {
    return paths.flatMap(path -> Stream.of(
            OddPaths.of(path).stream().map(odd -> new RawRequest("GET", odd, headers)),
            METHODS.stream().map(method -> new RawRequest(method, path, headers)),
            HEADERS.stream().map(header -> new RawRequest("GET", path, with(headers, header))))
        .flatMap(requests -> requests)).toList();
  }

  private static List<String> with(List<String> headers, String more) {
    List<String> all = new ArrayList<>(headers);
    all.add(more);
    return all;
  }

  private List<String> troubles(List<RawRequest> requests, Predicate<RawRequest.Answer> in) {
    return requests.parallelStream().flatMap(request -> trouble(request, in)).collect(Collectors.toList());
  }

  private Stream<String> trouble(RawRequest request, Predicate<RawRequest.Answer> in) {
    RawRequest.Answer answer = send(request);
    String asked = request.method() + " " + request.target() + " " + answer.status();
    // Tomcat itself answers CONNECT, the method of proxies, with 501 before any filter.
    boolean broken = answer.status() >= 500 && !request.method().equals("CONNECT");
    if (in.test(answer) || broken) {
      return Stream.of(asked);
    }
    return answer.text().startsWith("HTTP/1.1 2") ? Stream.empty()
        : Leaks.in(answer.text()).map(leak -> asked + " " + leak).stream();
  }

  private RawRequest.Answer send(RawRequest request) {
    try {
      return request.sendTo(port);
    } catch (IOException e) {
      throw new UncheckedIOException(request.toString(), e);
    }
  }
}
