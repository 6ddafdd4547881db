package tr.mbs.mailbox.account;

import java.util.List;
import org.springframework.web.client.RestClientException;

/** Port to the mail server: a connection that is open reads on when its key has ended, until the server closes it. */
@FunctionalInterface
public interface OpenConnections {

  /**
   * Closes all connections to these mailboxes; those that have none are none the worse.
   *
   * @throws RestClientException when the server does not say that it did
   */
  void close(List<String> addresses);
}
