package tr.mbs.notification.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import tr.mbs.notification.Channel;

/**
 * Keeps the senders of this node at work: twice a second each lane is looked at, and as long as there is something to
 * send another sender joins, up to the lane's number. Each leases for itself, so that a number or a server that answers
 * slowly holds up one sender and nobody else. They stand still while the jobs of the scheduler are paused.
 */
@Component
class Senders implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Senders.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  /** Longer than both providers may take to answer. */
  private static final Duration LAST_ANSWER = Duration.ofSeconds(30);

  private final Deliverer deliverer;
  private final Carriers carriers;
  private final Scheduler jobs;
  private final Map<Lane, Integer> numbers;

  private final ThreadPoolTaskScheduler clock = new ThreadPoolTaskScheduler();
  private List<LaneSenders> lanes = List.of();
  private boolean running;

  Senders(Deliverer deliverer, Carriers carriers, Scheduler jobs, @Value("${mbs.delivery.code-senders}") int code,
      @Value("${mbs.delivery.sms-senders}") int sms, @Value("${mbs.delivery.mail-senders}") int mail) {
    this.deliverer = deliverer;
    this.carriers = carriers;
    this.jobs = jobs;
    this.numbers = Map.of(Lane.CODE, code, Lane.SMS, sms, Lane.MAIL, mail);
  }

  @Override
  public synchronized void start() {
    running = true;
    Stream.of(Channel.values()).filter(channel -> !carriers.has(channel))
        .forEach(channel -> log.warn("There is no {} gateway: messages stay in the outbox", channel));
    lanes = Stream.of(Lane.values()).filter(lane -> carriers.has(lane.channel())).map(this::senders).toList();
    clock.setThreadNamePrefix("send-clock-");
    clock.setDaemon(true);
    clock.initialize();
    clock.scheduleWithFixedDelay(() -> lanes.forEach(LaneSenders::wake), LOOK);
  }

  @Override
  public synchronized void stop() {
    running = false;
    clock.shutdown();
    lanes.forEach(LaneSenders::close);
    lanes.forEach(lane -> lane.awaitEnd(LAST_ANSWER));
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  private LaneSenders senders(Lane lane) {
    return new LaneSenders(lane.name().toLowerCase(Locale.ROOT), underWay -> deliverer.turn(lane, underWay),
        numbers.get(lane), lane.longestRest(), () -> jobs.getSchedulerState().isPaused());
  }
}
