package tr.mbs.notification.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.notification.Channel;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.notification.gateway.SmsGateway;

/**
 * One recurring task for each channel, so that a slow mail server never holds up an approval code. The pause is shorter
 * than the scheduler's polling interval (application.yaml): each poll finds the tasks due.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

  private static final Logger log = LoggerFactory.getLogger(DeliveryTasks.class);
  private static final FixedDelay PAUSE = FixedDelay.ofMillis(500);

  @Bean
  RecurringTask<Void> deliverSms(Deliverer deliverer, ObjectProvider<SmsGateway> gateway) {
    return task("deliver-sms", Channel.SMS, deliverer,
        Optional.ofNullable(gateway.getIfAvailable()).map(Gateway::of));
  }

  @Bean
  RecurringTask<Void> deliverMail(Deliverer deliverer, ObjectProvider<MailGateway> gateway) {
    return task("deliver-mail", Channel.EMAIL, deliverer,
        Optional.ofNullable(gateway.getIfAvailable()).map(Gateway::of));
  }

  private static RecurringTask<Void> task(String name, Channel channel, Deliverer deliverer,
      Optional<Gateway> gateway) {
    if (gateway.isEmpty()) {
      log.warn("There is no {} gateway: messages stay in the outbox", channel);
    }
    return Tasks.recurring(name, PAUSE)
        .execute((instance, context) -> gateway.ifPresent(present -> deliverer.run(channel, present)));
  }
}
