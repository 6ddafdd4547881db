package tr.mbs.mailbox.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal;

class DownloadsTest {

  private final Downloads downloads = new Downloads();
  private final Deque<Downloads.Place> taken = new ArrayDeque<>();

  @Test
  void oneTakesEightAtOnceAndOthersTakeOn() {
    UUID greedy = UUID.randomUUID();
    take(greedy, Downloads.MOST_OF_ONE);
    assertRefused(greedy);
    take(UUID.randomUUID(), 1);
    taken.removeFirst().close();
    take(greedy, 1);
    assertRefused(greedy);
  }

  @Test
  void allTogetherTakeNoMoreThanTheDiskHolds() {
    for (int muhtar = 0; muhtar < Downloads.MOST / Downloads.MOST_OF_ONE; muhtar++) {
      take(UUID.randomUUID(), Downloads.MOST_OF_ONE);
    }
    assertRefused(UUID.randomUUID());
    taken.removeLast().close();
    take(UUID.randomUUID(), 1);
  }

  private void take(UUID mandate, int files) {
    for (int file = 0; file < files; file++) {
      taken.addLast(downloads.take(mandate));
    }
  }

  private void assertRefused(UUID mandate) {
    assertThatThrownBy(() -> downloads.take(mandate)).isInstanceOf(Refusal.class).hasMessage("mailbox.read.busy");
  }
}
