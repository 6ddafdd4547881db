package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Delivery.Outcome;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Mode;

/** What becomes of a message, for every provider and every mood of it. */
@ExtendWith(OutputCaptureExtension.class)
class ProvidersTest {

  private final SmsStandIn standIn = new SmsStandIn();

  @AfterEach
  void close() {
    standIn.close();
  }

  /** taken: how many messages the provider has in the end; 1 beside UNSURE is why it must not be sent again. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      netgsm,       OK,           ACCEPTED,        1
      netgsm,       SLOW,         UNSURE,          1
      netgsm,       ERROR,        LATER,           0
      netgsm,       DROPPED,      UNSURE,          1
      netgsm,       ERROR_INSIDE, LATER,           0
      netgsm,       DUPLICATE,    RECIPIENT_LATER, 0
      iletimerkezi, OK,           ACCEPTED,        1
      iletimerkezi, SLOW,         UNSURE,          1
      iletimerkezi, ERROR,        LATER,           0
      iletimerkezi, DROPPED,      UNSURE,          1
      iletimerkezi, ERROR_INSIDE, LATER,           0
      iletimerkezi, DUPLICATE,    REPEATED,        0
      ttmesaj,      OK,           ACCEPTED,        1
      ttmesaj,      SLOW,         UNSURE,          1
      ttmesaj,      ERROR,        LATER,           0
      ttmesaj,      DROPPED,      UNSURE,          1
      ttmesaj,      ERROR_INSIDE, LATER,           0
      http,         OK,           ACCEPTED,        1
      http,         SLOW,         UNSURE,          1
      http,         ERROR,        LATER,           0
      http,         DROPPED,      UNSURE,          1
      http,         ERROR_INSIDE, UNSURE,          0
      http,         DUPLICATE,    ACCEPTED,        0
      """)
  void everyMoodOfAProvider(String kind, Mode mode, Outcome outcome, int taken, CapturedOutput log) {
    SmsGateway gateway = mode == Mode.SLOW ? Accounts.impatient(standIn, kind) : Accounts.at(standIn, kind);
    standIn.mode(mode);
    standIn.error(200, Map.of("netgsm", "30", "iletimerkezi", "402").getOrDefault(kind, "x"));
    Delivery result = gateway.send(Accounts.RESULT);
    Delivery code = gateway.send(Accounts.CODE);
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(code.outcome()).isEqualTo(mode == Mode.ERROR ? Outcome.UNSURE : outcome);
    assertThat(standIn.taken()).hasSize(2 * taken);
    assertThat(result.reason() == null).as(result.reason()).isEqualTo(outcome == Outcome.ACCEPTED);
    assertThat(result + " " + code + log.getAll()).doesNotContain("CANARY", "5550000012", "parola-9");
    if (mode == Mode.OK) {
      assertThat(result.reference()).isEqualTo(standIn.taken().get(0).id());
      assertThat(code.reference()).isEqualTo(standIn.taken().get(1).id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"netgsm", "iletimerkezi", "ttmesaj", "http"})
  void whatNeverFoundAConnectionDidNotLeave(String kind) {
    standIn.close();
    assertThat(Accounts.at(standIn, kind).send(Accounts.RESULT).outcome()).isEqualTo(Outcome.LATER);
  }

  @Test
  void aNameThatNobodyHasIsNoConnection() {
    Delivery delivery = Accounts.at("https://sms.invalid", "netgsm").send(Accounts.RESULT);
    assertThat(delivery).isEqualTo(Delivery.later("no connection to the provider (UnresolvedAddressException)"));
  }

  /** Whoever hangs up before the keys are agreed has read no word. */
  @Test
  void anInterruptedHandshakeIsNoConnection() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread hangsUp = new Thread(() -> hangUp(server));
      hangsUp.start();
      Delivery delivery = Accounts.at("https://127.0.0.1:" + server.getLocalPort(), "netgsm").send(Accounts.RESULT);
      assertThat(delivery.outcome()).as(delivery.reason()).isEqualTo(Outcome.LATER);
    }
  }

  /** As with names that nobody resolves: the time is over before a word was said. */
  @ParameterizedTest
  @ValueSource(strings = {"netgsm", "iletimerkezi", "http"})
  void whatTimeRanOutBeforeItBeganDidNotLeave(String kind) throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Delivery delivery = Accounts.impatient("https://127.0.0.1:" + mute.getLocalPort(), kind).send(Accounts.RESULT);
      assertThat(delivery.outcome()).as(delivery.reason()).isEqualTo(Outcome.LATER);
    }
  }

  /** What may have gone through is tried again nevertheless, but for a code: of that nobody gets two. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      302, LATER,  LATER
      401, LATER,  LATER
      403, LATER,  LATER
      429, LATER,  LATER
      500, LATER,  UNSURE
      502, LATER,  UNSURE
      503, LATER,  LATER
      504, UNSURE, UNSURE
      520, UNSURE, UNSURE
      524, UNSURE, UNSURE
      599, LATER,  UNSURE
      201, UNSURE, UNSURE
      """)
  void whereTheBodySaysNothingTheStatusDecides(int status, Outcome ofResult, Outcome ofCode) {
    standIn.mode(Mode.ERROR_INSIDE);
    standIn.error(status, "no-code");
    for (String kind : new String[] {"netgsm", "iletimerkezi", "http"}) {
      assertThat(Accounts.at(standIn, kind).send(Accounts.RESULT).outcome()).as(kind).isEqualTo(ofResult);
      assertThat(Accounts.at(standIn, kind).send(Accounts.CODE).outcome()).as(kind).isEqualTo(ofCode);
    }
  }

  /** A provider's own word counts more than the status around it. */
  @Test
  void whatItsOwnAnswerRefusesItDoesNotHave() {
    standIn.mode(Mode.ERROR_INSIDE);
    standIn.error(500, "503");
    assertThat(Accounts.at(standIn, "iletimerkezi").send(Accounts.CODE)).isEqualTo(Delivery.later("out of service (503)"));
    standIn.error(500, "100");
    assertThat(Accounts.at(standIn, "netgsm").send(Accounts.CODE)).isEqualTo(Delivery.later("error of the provider (100)"));
  }

  @Test
  void aSlowProviderIsNotWaitedForLongerThanSaid() {
    standIn.mode(Mode.SLOW);
    long start = System.nanoTime();
    Accounts.impatient(standIn, "netgsm").send(Accounts.RESULT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SmsStandIn.SLOWNESS.dividedBy(2));
  }

  private static void hangUp(ServerSocket server) {
    try {
      server.accept().close();
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
