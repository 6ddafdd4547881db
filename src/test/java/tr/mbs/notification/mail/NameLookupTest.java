package tr.mbs.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NameLookupTest {

  @Test
  void aNameIsFound() throws UnknownHostException {
    assertThat(new NameLookup(InetAddress::getByName, Duration.ofSeconds(10)).find("127.0.0.1").getAddress())
        .containsExactly(127, 0, 0, 1);
  }

  @Test
  void aNameThatNobodyHasIsNot() {
    assertThatThrownBy(() -> new NameLookup(name -> {
      throw new UnknownHostException(name);
    }, Duration.ofMinutes(1)).find("posta.invalid")).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void aResolverThatAnswersNothingIsNotWaitedFor() {
    CountDownLatch never = new CountDownLatch(1);
    NameLookup lookup = new NameLookup(name -> {
      awaitForEver(never);
      return InetAddress.getLoopbackAddress();
    }, Duration.ofMillis(50));
    assertThatThrownBy(() -> lookup.find("posta.example")).isInstanceOf(UnknownHostException.class);
    never.countDown();
  }

  private static void awaitForEver(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
