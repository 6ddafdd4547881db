package tr.mbs;

import java.util.Locale;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import tr.mbs.report.eventlog.AnalyzeLog;
import tr.mbs.site.database.KeptEntities;

/** Starts Muhtar Bilgi Sistemi. */
@SpringBootApplication
@EnableJpaRepositories(repositoryBaseClass = KeptEntities.class)
public class Application {

  public static void main(String[] args) {
    pinLocaleAndTimeZone();
    dropQuietConnections();
    if (VerifyAudit.isAskedFor(args)) {
      System.exit(VerifyAudit.run(args));
    }
    if (VerifyReports.isAskedFor(args)) {
      System.exit(VerifyReports.run(args));
    }
    if (RecomputeFacts.isAskedFor(args)) {
      System.exit(RecomputeFacts.run(args));
    }
    if (AnalyzeLog.isAskedFor(args)) {
      System.exit(AnalyzeLog.run(args));
    }
    SpringApplication.run(Application.class, args);
  }

  /**
   * Camunda 7.24 breaks on PostgreSQL under a Turkish default locale ("ID".toLowerCase() is "ıd" there), and its timers
   * and cron expressions use the JVM's zone. People's text is formatted with tr-TR by name, so nothing else depends on it.
   */
  private static void pinLocaleAndTimeZone() {
    Locale.setDefault(Locale.ENGLISH);
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Istanbul"));
  }

  /**
   * Java 17 uses a connection to an SMS or identity provider again after up to 20 quiet minutes. Firewalls forget it long
   * before and say nothing, so the first approval code in the morning would be written to nobody and never be sent again.
   */
  private static void dropQuietConnections() {
    System.setProperty("jdk.httpclient.keepalive.timeout", "20");
  }
}
