package tr.mbs.notification.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.notification.gateway.SmsGateway;

/** The gateways that there are, and what is done about sent messages, each on one node of the cluster at a time. */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

  @Bean
  Gateways gateways(ObjectProvider<SmsGateway> sms, ObjectProvider<MailGateway> mail) {
    return new Gateways(sms.stream().toList(), mail.stream().toList());
  }

  /** NetGSM answers ten questions a minute. */
  @Bean
  RecurringTask<Void> askForReports(ReportRound round) {
    return Tasks.recurring("ask-for-reports", FixedDelay.ofSeconds(6)).execute((instance, context) -> round.run());
  }

  @Bean
  RecurringTask<Void> weighProviders(ProviderWeights weights) {
    return Tasks.recurring("weigh-providers", FixedDelay.ofMinutes(1)).execute((instance, context) -> weights.check());
  }

  @Bean
  RecurringTask<Void> sweepMessages(Sweeper sweeper) {
    return Tasks.recurring("sweep-messages", FixedDelay.ofMinutes(10)).execute((instance, context) -> sweeper.run());
  }
}
