package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tr.mbs.notification.gateway.Reports;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.testing.gateway.SmsStandIn;

/** The lines of docs/deployment.md alone set up each provider: with its values filled in, messages arrive. */
class SetUpLinesTest {

  private static final Pattern BLOCK = Pattern.compile("```\\n(MBS_SMS_KIND=(\\w+)\\n.*?)```", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("<([^>]+)>");
  /** What an operator writes for a value in angle brackets; anything for the others. */
  private static final Map<String, String> VALUES = Map.of("header", "MUHTARLIK", "its addresses", "203.0.113.0/24",
      "openssl rand -hex 24", "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76");

  private final SmsStandIn standIn = new SmsStandIn();
  private final ApplicationContextRunner start = new ApplicationContextRunner()
      .withInitializer(new ConfigDataApplicationContextInitializer())
      .withBean(Clock.class, Clock::systemUTC)
      .withBean(Reports.class, () -> (gateway, reference, report) -> Reports.Effect.UNKNOWN)
      .withUserConfiguration(SmsGateways.class, ReportDoor.class)
      .withPropertyValues("mbs.demo=false");

  @AfterEach
  void close() {
    standIn.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"netgsm", "iletimerkezi", "ttmesaj", "http"})
  void messagesArrive(String kind) throws IOException {
    start.withPropertyValues(lines(kind).toArray(String[]::new)).run(context -> {
      SmsGateway gateway = context.getBean(SmsGateway.class);
      String result = gateway.send(Accounts.RESULT).reference();
      String code = gateway.send(Accounts.CODE).reference();
      assertThat(standIn.taken()).extracting(SmsStandIn.Taken::id).containsExactly(result, code);
      assertThat(gateway.reports(List.of(result)).size()).isEqualTo(kind.equals("ttmesaj") ? 0 : 1);
    });
  }

  @Test
  void everyKindHasItsLines() throws IOException {
    assertThat(blocks().map(block -> block.group(2))).containsExactly("netgsm", "iletimerkezi", "ttmesaj", "http");
  }

  /** As they stand there, with this machine's stand-in instead of the provider. */
  private List<String> lines(String kind) throws IOException {
    String block = blocks().filter(each -> each.group(2).equals(kind)).findFirst().orElseThrow().group(1);
    String filled = VALUE.matcher(block).replaceAll(value -> VALUES.getOrDefault(value.group(1), "4440001"));
    String address = kind.equals("http") ? standIn.httpUrl() : standIn.url();
    return Stream.concat(filled.lines().filter(line -> !line.contains("URL=")), Stream.of("MBS_SMS_URL=" + address,
        "MBS_SMS_REPORT_URL=" + standIn.httpReportUrl())).toList();
  }

  private static Stream<MatchResult> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(Path.of("docs/deployment.md"))).results();
  }
}
