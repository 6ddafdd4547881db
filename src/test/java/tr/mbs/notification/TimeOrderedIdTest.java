package tr.mbs.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

  @Test
  void theyRiseAlsoWithinAMillisecond() {
    List<String> many = Stream.generate(TimeOrderedId::next).limit(20_000).map(UUID::toString).toList();
    assertThat(many).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theyAreOfVersionSevenAndBeginWithTheTime() {
    UUID id = TimeOrderedId.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(System.currentTimeMillis() - 60_000,
        System.currentTimeMillis() + 60_000);
  }
}
