package tr.mbs.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DepartureTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Departure departure = new Departure(new byte[] {1, 2, 3});

  /** A name that is resolved after the sender gave up: the client would still send. */
  @Test
  void whatIsKeptBackNeverLeaves() {
    assertThat(departure.keepBack()).isTrue();
    assertThatThrownBy(() -> departure.writeTo(out)).isInstanceOf(IOException.class);
    assertThat(out.size()).isZero();
  }

  @Test
  void whatLeftLeavesOnceAndIsNotKeptBack() throws IOException {
    departure.writeTo(out);
    assertThat(departure.keepBack()).isFalse();
    assertThatThrownBy(() -> departure.writeTo(out)).isInstanceOf(IOException.class);
    assertThat(out.size()).isEqualTo(departure.length());
  }
}
