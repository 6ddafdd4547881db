package tr.mbs.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * {@code mbs_notification{state=…}}: how many messages wait and how many an operator must look at. Those that are done
 * are not counted: they are millions, these few, and an index answers for them.
 */
@Component
class OutboxMetrics implements MeterBinder {

  private static final Set<MessageState> UNFINISHED =
      EnumSet.of(MessageState.QUEUED, MessageState.SENDING, MessageState.FAILED, MessageState.UNSURE);

  private final MessageQueue queue;

  OutboxMetrics(MessageQueue queue) {
    this.queue = queue;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (MessageState state : UNFINISHED) {
      Gauge.builder("mbs.notification", () -> queue.count(state))
          .tag("state", state.name())
          .description("Messages in the outbox that are not done with")
          .register(registry);
    }
  }
}
