package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.Visitor;

/** Sessions in the database: how long they live, and what parallel requests do to them. */
@Tag("h2")
@ApplicationTest
class SessionIT {

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private SessionRepository<? extends Session> sessions;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void aMuhtarsSessionEndsTwoHoursAfterSigningIn() {
    MuhtarVisit visit = signedIn();
    signedInBefore(sessions, visit.visitor(), Duration.ofMinutes(119));
    assertThat(visit.isIn()).isTrue();
    signedInBefore(sessions, visit.visitor(), Duration.ofMinutes(121));
    assertThat(visit.isIn()).isFalse();
  }

  @Test
  void aStaffSessionEndsEightHoursAfterSigningIn() {
    Visitor officer = new Visitor(port);
    officer.fillIn("/kurum/giris", Map.of("username", "migm1", "password", "Demo-2026!"));
    signedInBefore(sessions, officer, Duration.ofMinutes(479));
    assertThat(officer.get("/kurum/giris").statusCode()).isEqualTo(303);
    signedInBefore(sessions, officer, Duration.ofMinutes(481));
    assertThat(officer.get("/kurum/giris").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionIdlesForHalfAnHourAndAnAnonymousOneForLess() {
    MuhtarVisit visit = new MuhtarVisit(port);
    visit.visitor().get("/giris");
    assertThat(idleSeconds(visit.visitor())).isEqualTo(900);
    assertThat(idleSeconds(signedIn().visitor())).isEqualTo(1800);
  }

  @Test
  void signingOutEndsTheSession() {
    MuhtarVisit visit = signedIn();
    String session = visit.visitor().cookie("SESSION");
    visit.visitor().get("/");
    assertThat(visit.visitor().post("/cikis", Map.of()).statusCode()).isEqualTo(303);
    assertThat(visit.visitor().cookie("SESSION")).isNull();
    assertThat(sessions.findById(id(session))).isNull();
  }

  @Test
  void parallelWritesOfOneAttributeMeetWithoutAnError() throws Exception {
    MuhtarVisit visit = signedIn();
    String id = id(visit.visitor().cookie("SESSION"));
    inParallel(12, () -> {
      write(sessions, id, "draft", UUID.randomUUID());
      return true;
    });
    assertThat(sessions.findById(id).<UUID>getAttribute("draft")).isNotNull();
  }

  @Test
  void whatIsWrittenToASessionThatHasEndedIsLostQuietly() {
    MuhtarVisit visit = signedIn();
    writeAfterEnd(sessions, id(visit.visitor().cookie("SESSION")));
    assertThat(jdbc.sql("select count(*) from spring_session_attributes where attribute_name = 'late'")
        .query(Long.class).single()).isZero();
  }

  private MuhtarVisit signedIn() {
    MuhtarVisit visit = new MuhtarVisit(port);
    assertThat(visit.enter(visit.code(Officeholder.inOffice(context))).statusCode()).isEqualTo(303);
    return visit;
  }

  private int idleSeconds(Visitor visitor) {
    return (int) sessions.findById(id(visitor.cookie("SESSION"))).getMaxInactiveInterval().toSeconds();
  }

  private static String id(String cookie) {
    return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
  }

  private static <S extends Session> void signedInBefore(SessionRepository<S> sessions, Visitor visitor, Duration age) {
    write(sessions, id(visitor.cookie("SESSION")), "signedInAt", Instant.now().minus(age));
  }

  private static <S extends Session> void write(SessionRepository<S> sessions, String id, String name, Object value) {
    S session = sessions.findById(id);
    session.setAttribute(name, value);
    sessions.save(session);
  }

  private static <S extends Session> void writeAfterEnd(SessionRepository<S> sessions, String id) {
    S session = sessions.findById(id);
    sessions.deleteById(id);
    session.setAttribute("late", "value");
    sessions.save(session);
  }

  private static void inParallel(int times, Callable<Boolean> task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      for (Future<Boolean> result : threads.invokeAll(Collections.nCopies(times, task))) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }
}
