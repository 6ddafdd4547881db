package tr.mbs.mailbox.server;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tr.mbs.mailbox.account.Credentials;

/** Which token a node has for whom; nowhere but in its memory. */
final class Keys {

  private static final Logger log = LoggerFactory.getLogger(Keys.class);

  private final Function<UUID, Credentials> issue;
  private final Consumer<Credentials> giveBack;
  private final Map<UUID, Credentials> held = new ConcurrentHashMap<>();

  /**
   * @param issue    makes a token for a mandate
   * @param giveBack ends a token that nobody uses any more
   */
  Keys(Function<UUID, Credentials> issue, Consumer<Credentials> giveBack) {
    this.issue = issue;
    this.giveBack = giveBack;
  }

  Credentials of(UUID mandate) {
    Credentials key = held.get(mandate);
    if (key != null) {
      return key;
    }
    // Not inside the map: issuing asks the database, and may wait for a hand-over.
    Credentials issued = issue.apply(mandate);
    Credentials first = held.putIfAbsent(mandate, issued);
    if (first == null) {
      return issued;
    }
    end(issued);
    return first;
  }

  /** This one opens nothing any more. */
  void forget(UUID mandate, Credentials key) {
    if (held.remove(mandate, key)) {
      end(key);
    }
  }

  /** Nobody has used it for a while: the next visit gets a new one. */
  void forget(Credentials key) {
    if (held.values().remove(key)) {
      end(key);
    }
  }

  /** It ends by itself in two hours: that it could not be ended now is nobody's trouble. */
  private void end(Credentials key) {
    try {
      giveBack.accept(key);
    } catch (DataAccessException | TransactionException later) {
      log.debug("A token could not be given back: {}", later.getClass().getName());
    }
  }
}
