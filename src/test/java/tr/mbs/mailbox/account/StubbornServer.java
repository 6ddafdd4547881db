package tr.mbs.mailbox.account;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClientException;

/** A mail server that does not close the connections of some mailboxes, and then says so of all that it was asked about. */
public final class StubbornServer {

  private StubbornServer() {
  }

  /** @param asked takes each list of addresses whose connections it is to close */
  public static EndedKeys that(JdbcClient jdbc, Predicate<String> keepsOpen, List<List<String>> asked) {
    return new EndedKeys(jdbc, addresses -> {
      asked.add(addresses);
      if (addresses.stream().anyMatch(keepsOpen)) {
        throw new RestClientException("stays open");
      }
    }, event -> {
    });
  }
}
