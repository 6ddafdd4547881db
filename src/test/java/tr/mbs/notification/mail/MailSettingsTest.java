package tr.mbs.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.notification.gateway.Reports;
import tr.mbs.site.start.StartRefused;

/** The variables of docs/deployment.md reach the mail server through application.yaml; half of them is no start. */
class MailSettingsTest {

  private static final String[] RIGHT = {"mbs.demo=false", "MBS_SMTP_HOST=posta.example", "MBS_SMTP_USER=mbs",
      "MBS_SMTP_PASSWORD=geheim", "MBS_SMTP_FROM=Muhtar Bilgi Sistemi <mbs@mbs.example>",
      "MBS_MAIL_RETURN=iade@mbs.example"};

  private static final String[] BOUNCES = {"MBS_BOUNCE_IMAP_HOST=posta.example", "MBS_BOUNCE_IMAP_USER=iade",
      "MBS_BOUNCE_IMAP_PASSWORD=geheim"};

  private final ApplicationContextRunner start = new ApplicationContextRunner()
      .withInitializer(new ConfigDataApplicationContextInitializer())
      .withBean(Secrets.class, () -> new Secrets(new byte[32]))
      .withBean(Reports.class, () -> (gateway, reference, report) -> Reports.Effect.UNKNOWN)
      .withUserConfiguration(MailServers.class);

  @Test
  void noneIsSet() {
    start.withPropertyValues("mbs.demo=false")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MailGateway.class));
  }

  @Test
  void thoseOfTheServer() {
    start.withPropertyValues(RIGHT).run(context -> assertThat(context).hasNotFailed().hasSingleBean(SmtpGateway.class)
        .doesNotHaveBean(RecurringTask.class));
  }

  @Test
  void thoseOfTheMailboxOfReturnedMails() {
    start.withPropertyValues(RIGHT).withPropertyValues(BOUNCES).run(context -> assertThat(context).hasNotFailed()
        .getBean(RecurringTask.class).extracting(RecurringTask::getName).isEqualTo("read-returned-mails"));
  }

  /** Also where the settings are wrong: nobody reads them. */
  @Test
  void aDemoSendsNothing() {
    start.withPropertyValues(RIGHT).withPropertyValues(BOUNCES).withPropertyValues("mbs.demo=true", "MBS_SMTP_PORT=x")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MailGateway.class)
            .doesNotHaveBean(RecurringTask.class));
  }

  @ParameterizedTest
  @CsvSource({"MBS_SMTP_HOST, posta.example:25", "MBS_SMTP_HOST, smtp://posta.example", "MBS_SMTP_PORT, x",
      "MBS_SMTP_PORT, 0", "MBS_SMTP_PORT, 70000", "MBS_SMTP_TLS, ssl", "MBS_SMTP_TLS, none", "MBS_SMTP_PASSWORD, ''",
      "MBS_SMTP_USER, ''", "MBS_SMTP_FROM, ''", "MBS_SMTP_FROM, Muhtar Bilgi Sistemi", "MBS_SMTP_FROM, a@b.example <c>",
      "MBS_MAIL_RETURN, iade", "MBS_MAIL_RETURN, mails-that-cannot-be-delivered-come-here@mbs.example",
      "MBS_MAIL_CA, /nowhere/ca.pem", "MBS_MAIL_RETURN, ''", "MBS_BOUNCE_IMAP_PORT, -1", "MBS_BOUNCE_IMAP_TLS, ssl",
      "MBS_BOUNCE_IMAP_PASSWORD, ''"})
  void aMistakeIsNoStart(String variable, String value) {
    start.withPropertyValues(RIGHT).withPropertyValues(BOUNCES).withPropertyValues(variable + "=" + value)
        .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(StartRefused.class)
            .hasMessageContaining(variable).hasMessageNotContaining("geheim"));
  }

  @Test
  void aFileWithoutCertificatesIsNoStart(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
    start.withPropertyValues(RIGHT).withPropertyValues("MBS_MAIL_CA=" + file).run(context -> assertThat(context)
        .getFailure().rootCause().isInstanceOf(StartRefused.class).hasMessageContaining("MBS_MAIL_CA"));
  }

  @Test
  void aPortIsTheUsualOneWhereNoneIsSet() {
    assertThat(server("", "").port()).isEqualTo(587);
    assertThat(server("", "starttls").port()).isEqualTo(587);
    assertThat(server("", "tls").port()).isEqualTo(465);
    assertThat(server("", "none").port()).isEqualTo(25);
    assertThat(server("2525", "tls").port()).isEqualTo(2525);
    MailServer imap = MailServer.of("MBS_BOUNCE_IMAP", MailServer.Protocol.IMAP,
        new MailProperties.Server("posta.example", "", "", "", ""), "");
    assertThat(imap.tls()).isEqualTo(MailServer.Tls.TLS);
    assertThat(imap.port()).isEqualTo(993);
  }

  /** Boot's own sender would bring a probe that signs in at the server. */
  @Test
  void bootBringsNoSenderOfItsOwn() {
    start.withUserConfiguration(Boots.class).withPropertyValues("spring.mail.host=posta.example")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MailSender.class));
  }

  @Configuration
  @ImportAutoConfiguration(MailSenderAutoConfiguration.class)
  static class Boots {
  }

  @Test
  void aMailboxWithoutAUserIsNoStart() {
    start.withPropertyValues(RIGHT).withPropertyValues(BOUNCES)
        .withPropertyValues("MBS_BOUNCE_IMAP_USER=", "MBS_BOUNCE_IMAP_PASSWORD=")
        .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("MBS_BOUNCE_IMAP_USER"));
  }

  @Test
  void tellsNoSecret() {
    MailProperties.Server typed = new MailProperties.Server("posta.example", "", "mbs", "geheim", "");
    assertThat(new MailProperties(typed, typed, "a@b.example", "", "").toString()).doesNotContain("geheim");
    assertThat(MailServer.of("MBS_SMTP", MailServer.Protocol.SMTP, typed, "").toString()).doesNotContain("geheim");
  }

  private static MailServer server(String port, String tls) {
    return MailServer.of("MBS_SMTP", MailServer.Protocol.SMTP,
        new MailProperties.Server("posta.example", port, "", "", tls), "");
  }
}
