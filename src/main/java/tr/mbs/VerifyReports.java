package tr.mbs;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tr.mbs.report.quarter.ReportVerification;

/**
 * {@code --mbs.verify-reports}: makes the hashes of all signed quarterly reports again, says in Turkish and in English whether
 * they are as they were signed, and ends without serving. The application may run meanwhile.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@Import(ReportVerification.class)
public class VerifyReports {

  static final int INTACT = 0;
  static final int BROKEN = 1;
  static final int NOT_VERIFIED = 2;

  private static final String OPTION = "mbs.verify-reports";

  public static boolean isAskedFor(String[] args) {
    return new DefaultApplicationArguments(args).containsOption(OPTION);
  }

  /** @return exit code: 0 all are as they were signed, 1 some are not, 2 they could not be read */
  public static int run(String[] args) {
    try (ConfigurableApplicationContext context = Terminal.open(VerifyReports.class, args)) {
      MessageSource messages = context.getBean(MessageSource.class);
      try {
        ReportVerification.Result result = context.getBean(ReportVerification.class).run();
        Terminal.say(messages, "report.verify." + (result.fault() == null ? "intact" : result.fault()), result.reports(),
            result.wrong(), result.first());
        return result.fault() == null ? INTACT : BROKEN;
      } catch (DataAccessException | TransactionException unreadable) {
        Terminal.say(messages, "report.verify.unreadable", unreadable.getMostSpecificCause().getMessage());
        return NOT_VERIFIED;
      }
    }
  }
}
