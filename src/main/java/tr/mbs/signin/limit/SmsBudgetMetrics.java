package tr.mbs.signin.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code mbs_signin_sms{window=…}} and {@code mbs_signin_sms_limit{window=…}}: what is used of the budget of codes. */
@Component
class SmsBudgetMetrics implements MeterBinder {

  private final SmsBudget budget;

  SmsBudgetMetrics(SmsBudget budget) {
    this.budget = budget;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Window span : budget.spans()) {
      Gauge.builder("mbs.signin.sms", () -> budget.used(span)).tag("window", span.scope())
          .description("Approval codes sent since the window began").register(registry);
      Gauge.builder("mbs.signin.sms.limit", span::limit).tag("window", span.scope())
          .description("Approval codes that may be sent in the window").register(registry);
    }
  }
}
