package tr.mbs.request.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.listing.Position;

class OfficeRequestsPositionTest {

  @Test
  void aPositionSurvivesTheAddress() {
    Position position = Position.of(Instant.parse("2026-11-22T04:50:15.101886Z"), UUID.randomUUID());
    assertThat(OfficeRequests.ORDER.parse(position.toString())).contains(position);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "1", "-1-x", "99999999999999999999-00000000-0000-0000-0000-000000000000", "1-1-1-1-1-1",
      "1763779200000000-' or 1=1"})
  void somethingElseIsNoPosition(String text) {
    assertThat(OfficeRequests.ORDER.parse(text)).isEmpty();
  }
}
