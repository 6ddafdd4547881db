package tr.mbs.mailbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.letter.Enclosure;
import tr.mbs.mailbox.letter.Enclosures;

class FetchedFileTest {

  private int taken;

  @Test
  void aSmallFileNeedsNoRoom() throws IOException {
    try (FetchedFile file = FetchedFile.of(opened(FetchedFile.SMALL), this::room)) {
      assertThat(file.size()).isEqualTo(FetchedFile.SMALL);
      assertThat(taken).isZero();
    }
  }

  @Test
  void aLargeOneHasItsRoomUntilItIsClosed() throws IOException {
    try (FetchedFile file = FetchedFile.of(opened(4 * FetchedFile.SMALL), this::room)) {
      assertThat(file.size()).isEqualTo(4 * FetchedFile.SMALL);
      assertThat(taken).isOne();
    }
    assertThat(taken).isZero();
  }

  @Test
  void whatIsTooLargeGivesItBack() {
    assertThatThrownBy(() -> FetchedFile.of(opened(61 * FetchedFile.SMALL), this::room)).isInstanceOf(Refusal.class)
        .hasMessage("mailbox.read.tooLarge");
    assertThat(taken).isZero();
  }

  private Downloads.Place room() {
    taken++;
    return () -> taken--;
  }

  private static Enclosures.Opened opened(int bytes) {
    return new Enclosures.Opened(new Enclosure("2", "a.pdf", "application/pdf", bytes, false, false),
        new ByteArrayInputStream(new byte[bytes]));
  }
}
