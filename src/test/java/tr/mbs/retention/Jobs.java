package tr.mbs.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;

/** The job as the application runs it, at a time that a test chooses. */
final class Jobs {

  private Jobs() {
  }

  static Destructions at(Instant now, ApplicationContext context) {
    return at(now, context, UnaryOperator.identity());
  }

  /** @param replacement of what carries out a rule */
  static Destructions at(Instant now, ApplicationContext context, UnaryOperator<Destruction> replacement) {
    List<Destruction> destructions = context.getBeanProvider(Destruction.class).orderedStream().map(replacement)
        .toList();
    return new Destructions(context.getBean(RetentionRules.class), destructions, context.getBean(DestructionLog.class),
        context.getBean(TransactionTemplate.class), Clock.fixed(now, IstanbulTime.ZONE));
  }
}
