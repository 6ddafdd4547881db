package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.gateway.TextMessage;

/** A provider that writes down what it was asked to send and answers as the test says. */
class RecordingGateway implements SmsGateway {

  final List<String> keys = new CopyOnWriteArrayList<>();
  final List<String> texts = new CopyOnWriteArrayList<>();
  final List<Duration> lives = new CopyOnWriteArrayList<>();

  private final String name;
  private final boolean recognisesKeys;
  private Supplier<Delivery> answer = () -> Delivery.accepted("ref-" + keys.size());

  RecordingGateway() {
    this(false);
  }

  RecordingGateway(boolean recognisesKeys) {
    this("recording-1", recognisesKeys);
  }

  RecordingGateway(String name, boolean recognisesKeys) {
    this.name = name;
    this.recognisesKeys = recognisesKeys;
  }

  RecordingGateway answering(Supplier<Delivery> next) {
    answer = next;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Delivery send(TextMessage message) {
    keys.add(message.key());
    texts.add(message.text());
    lives.add(message.life());
    return answer.get();
  }

  @Override
  public boolean recognisesKeys() {
    return recognisesKeys;
  }
}
