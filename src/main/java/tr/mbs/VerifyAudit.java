package tr.mbs;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import tr.mbs.audit.ChainReport;
import tr.mbs.audit.ChainVerification;
import tr.mbs.site.SiteConfiguration;

/**
 * {@code --mbs.verify-audit}: checks the chain over the audit trail, says in Turkish and in English what it found, and
 * ends without serving. {@code --mbs.verify-audit=1234:9f86…} also looks for the head that was noted then: without it
 * nobody can see that the end of the chain was cut off.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
    MessageSourceAutoConfiguration.class})
@Import({SiteConfiguration.class, ChainVerification.class})
class VerifyAudit {

  static final int INTACT = 0;
  static final int BROKEN = 1;
  static final int NOT_VERIFIED = 2;

  private static final String OPTION = "mbs.verify-audit";

  static boolean isAskedFor(String[] args) {
    return new DefaultApplicationArguments(args).containsOption(OPTION);
  }

  /** @return exit code: 0 the chain is intact, 1 it is not, 2 it could not be read */
  static int run(String[] args) {
    try (ConfigurableApplicationContext context = Terminal.open(VerifyAudit.class, args)) {
      MessageSource messages = context.getBean(MessageSource.class);
      try {
        ChainReport report = context.getBean(ChainVerification.class)
            .run(String.join("", new DefaultApplicationArguments(args).getOptionValues(OPTION)));
        Terminal.say(messages, report.fault() == null ? "audit.verify.intact" : "audit.verify." + report.fault(),
            report.sealed(), report.unsealed(), report.head(), report.sequence(), report.entry());
        return report.fault() == null ? INTACT : BROKEN;
      } catch (IllegalArgumentException noHead) {
        Terminal.say(messages, "audit.verify.noHead");
      } catch (DataAccessException unreadable) {
        Terminal.say(messages, "audit.verify.unreadable", unreadable.getMostSpecificCause().getMessage());
      }
      return NOT_VERIFIED;
    }
  }
}
