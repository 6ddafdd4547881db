package tr.mbs.mailbox.embedded;

import com.icegreen.greenmail.server.ProtocolHandler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.mbs.mailbox.embedded.store.EmbeddedMail;

/** Whose connections are open, so that they can be ended with his key: GreenMail never asks again after the sign-in. */
@Component
@EmbeddedMail
class Connections {

  private static final Logger log = LoggerFactory.getLogger(Connections.class);

  private final ThreadLocal<ProtocolHandler> mine = new ThreadLocal<>();
  private final Map<String, Set<ProtocolHandler>> open = new ConcurrentHashMap<>();

  /** On the thread of a connection, which has just signed in. */
  void signedIn(String address) {
    if (mine.get() != null) {
      open.computeIfAbsent(address, key -> ConcurrentHashMap.newKeySet()).add(mine.get());
    }
  }

  /** Ends all that are open for an address on this node. */
  void end(String address) {
    List.copyOf(open.getOrDefault(address, Set.of())).forEach(ProtocolHandler::close);
  }

  /** The same conversation, known here while it lasts. What breaks it off is told without a word of what a client said. */
  ProtocolHandler known(ProtocolHandler conversation) {
    return new ProtocolHandler() {
      @Override
      public void run() {
        mine.set(conversation);
        try {
          conversation.run();
        } catch (IllegalStateException brokenOff) {
          log.info("A connection to the embedded mail server broke off");
        } finally {
          mine.remove();
          open.values().forEach(handlers -> handlers.remove(conversation));
        }
      }

      @Override
      public void close() {
        conversation.close();
      }
    };
  }
}
