package tr.mbs.report.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

  @ParameterizedTest
  @CsvSource({
      "2010-11-09T14:13:52.563+01:00, 2010-11-09T13:13:52.563Z",
      "2026-03-02T06:00:00Z, 2026-03-02T06:00:00Z",
      "2026-03-02 09:00:00.123456+03:00, 2026-03-02T06:00:00.123456Z",
      "2026-03-02T09:00, 2026-03-02T06:00:00Z", // Istanbul
      "2015-07-01 09:00, 2015-07-01T06:00:00Z",
      "2015-01-15 09:00, 2015-01-15T07:00:00Z"}) // which had winter time until 2016
  void aTimeIsReadAsLogsWriteIt(String written, Instant time) {
    assertThat(EventTime.of(written)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-30T09:00", "2026-03-02", "2026-03-0209:00", "02.03.2026 09:00",
      "2026-03-02T25:00", "2026-03-02T09:00+03", "1772431200"})
  void anythingElseIsNone(String written) {
    assertThatThrownBy(() -> EventTime.of(written)).isInstanceOf(DateTimeParseException.class);
  }
}
