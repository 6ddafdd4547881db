package tr.mbs;

import java.util.List;
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
import tr.mbs.request.stage.StageRecount;

/**
 * {@code --mbs.recompute-facts}: makes the stages of all requests from their movements again, says of how many requests
 * others are kept, in Turkish and in English, and ends without serving. {@code --mbs.recompute-facts=mend} also keeps those
 * that the movements make. The application may run meanwhile.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@Import(StageRecount.class)
class RecomputeFacts {

  static final int EQUAL = 0;
  static final int DIFFERENT = 1;
  static final int NOT_COMPARED = 2;

  private static final String OPTION = "mbs.recompute-facts";

  static boolean isAskedFor(String[] args) {
    return new DefaultApplicationArguments(args).containsOption(OPTION);
  }

  /** @return exit code: 0 all are equal, 1 some were not, mended or not, 2 they could not be compared */
  static int run(String[] args) {
    try (ConfigurableApplicationContext context = Terminal.open(RecomputeFacts.class, args)) {
      MessageSource messages = context.getBean(MessageSource.class);
      List<String> how = new DefaultApplicationArguments(args).getOptionValues(OPTION);
      if (!how.isEmpty() && !how.equals(List.of("mend"))) {
        Terminal.say(messages, "request.stages.option");
        return NOT_COMPARED;
      }
      try {
        StageRecount.Result result = context.getBean(StageRecount.class).run(!how.isEmpty());
        Terminal.say(messages, "request.stages." + (result.differing() == 0 ? "equal" : how.isEmpty() ? "different" : "mended"),
            result.requests(), result.differing(), result.first());
        return result.differing() == 0 ? EQUAL : DIFFERENT;
      } catch (DataAccessException | TransactionException unreadable) {
        Terminal.say(messages, "request.stages.unreadable", unreadable.getMostSpecificCause().getMessage());
        return NOT_COMPARED;
      }
    }
  }
}
