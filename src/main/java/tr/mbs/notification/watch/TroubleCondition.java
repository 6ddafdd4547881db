package tr.mbs.notification.watch;

import java.util.HashMap;
import java.util.Map;

/** The rows that have a {@link Trouble} and can still be helped. */
final class TroubleCondition {

  static final String SQL = """
      state in ('FAILED', 'UNSURE', 'UNDELIVERED') and state = :state and channel = :channel
      and text is not null and coalesce(provider, '') = :provider and coalesce(last_error, '') = :reason""";

  private TroubleCondition() {
  }

  static Map<String, Object> params(Trouble trouble) {
    Map<String, Object> params = new HashMap<>();
    params.put("state", trouble.state().name());
    params.put("channel", trouble.channel().name());
    params.put("provider", trouble.provider() == null ? "" : trouble.provider());
    params.put("reason", trouble.reason() == null ? "" : trouble.reason());
    return params;
  }
}
