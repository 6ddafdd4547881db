package tr.mbs.notification.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.mbs.notification.Channel;

/** Who carries what: the configured gateways, and which of them gets a message first. */
@Component
class Carriers {

  private final Map<Channel, List<Carrier>> carriers;
  private final ProviderWeights weights;

  Carriers(Gateways gateways, ProviderWeights weights) {
    this.carriers = Map.of(Channel.SMS, gateways.sms().stream().map(Carrier::of).toList(),
        Channel.EMAIL, gateways.mail().stream().map(Carrier::of).toList());
    this.weights = weights;
  }

  /** Whether anything can leave by this channel. */
  boolean has(Channel channel) {
    return !carriers.get(channel).isEmpty();
  }

  /**
   * Who may get a message, in the order in which they are tried: the first by chance after the weights, then the others.
   * A message that somebody may have already goes to nobody else; it is empty when that one is not configured any more.
   */
  List<Carrier> route(QueuedMessage message) {
    List<Carrier> all = carriers.get(message.channel());
    if (message.provider() != null) {
      return named(message).stream().toList();
    }
    if (all.size() < 2) {
      return all;
    }
    Map<String, Integer> now = weights.now();
    List<Carrier> order = new ArrayList<>(all);
    order.sort(Comparator.comparing((Carrier carrier) -> now.getOrDefault(carrier.name(), 0)).reversed());
    int point = ThreadLocalRandom.current().nextInt(100);
    Carrier first = order.get(point < now.getOrDefault(order.get(0).name(), 0) ? 0 : 1);
    return Stream.concat(Stream.of(first), order.stream().filter(other -> other != first)).toList();
  }

  /** Who has a message, or may have it. */
  Optional<Carrier> named(QueuedMessage message) {
    return carriers.get(message.channel()).stream()
        .filter(carrier -> carrier.name().equals(message.provider())).findFirst();
  }
}
