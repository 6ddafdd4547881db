package tr.mbs.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

  private static final Order BY_NAME = Order.ascending(Key.name("o.name_sort"), Key.code("o.id"));
  private static final Order LATEST = Order.descending(Key.moment("e.at"), Key.number("e.id"));

  @ParameterizedTest
  @MethodSource
  void aPlaceSurvivesTheAddress(Order order, Position place, String address) {
    assertThat(place).hasToString(address);
    assertThat(order.parse(address)).contains(place);
  }

  static Stream<Arguments> aPlaceSurvivesTheAddress() {
    UUID id = new UUID(1, 2);
    return Stream.of(
        Arguments.of(BY_NAME, Position.of("1234", "D18-001"), "1234-D18-001"),
        Arguments.of(BY_NAME, Position.of("", "a-b"), "-a-b"),
        Arguments.of(LATEST, Position.of(Instant.parse("2026-11-22T04:50:15.101886Z"), 7L), "1795323015101886-7"),
        Arguments.of(LATEST, Position.of(Instant.EPOCH.plusSeconds(99_999_999_999L), 1L), "99999999999000000-1"),
        Arguments.of(LATEST, Position.of(Instant.EPOCH.plusSeconds(999_999_999_999L), 1L), "999999999999000000-1"),
        Arguments.of(Order.ascending(Key.number("s"), Key.day("d"), Key.name("n"), Key.code("c")),
            Position.of(3L, LocalDate.of(2027, 2, 1), "12", "belediye-18-ilgaz"), "3-20850-12-belediye-18-ilgaz"),
        Arguments.of(Order.ascending(Key.moment("m"), Key.id("i"), Key.number("n")),
            Position.of(Instant.EPOCH, id, 12L), "0-" + id + "-12"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "x", "12", "12-", "-", "12-'", "12-V1 ", "x-V1"})
  void whatIsNoPlaceIsNone(String address) {
    assertThat(BY_NAME.parse(address)).isEmpty();
  }

  @Test
  void aListBeginsBeforeItsFirstLine() {
    assertThat(BY_NAME.after(Position.START)).isEqualTo(List.of("", ""));
    assertThat(LATEST.after(Position.START)).isEqualTo(List.of(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE));
  }

  @Test
  void aStatementReadsOnePageAndLooksForTheNext() {
    Conditions conditions = new Conditions().and("o.plate = :plate", "plate", "18").and("o.kind = :kind", "kind", null)
        .andIf(true, "o.active").andIf(false, "o.vacant").words("ılgaz köy", "o.fold");
    assertThat(BY_NAME.statement("select * from o where ", conditions, Position.of("12", "V1"), 25)).isEqualTo(
        "select * from o where o.plate = :plate and o.active and o.fold like :word1 escape '!'"
            + " and o.fold like :word2 escape '!' and (o.name_sort, o.id) > (:after0, :after1)"
            + " order by o.name_sort, o.id fetch first :limit rows only");
    assertThat(conditions.values()).containsEntry("plate", "18").containsEntry("word1", "%ILGAZ%")
        .containsEntry("after0", "12").containsEntry("after1", "V1").containsEntry("limit", 26).hasSize(6);
    assertThat(LATEST.statement("", new Conditions(), Position.START, 1)).isEqualTo(
        "(e.at, e.id) < (:after0, :after1) order by e.at desc, e.id desc fetch first :limit rows only");
  }

  @Test
  void aPageKnowsWhetherThereIsAnother() {
    assertThat(Page.of(List.of("a", "b"), 2, Position::of)).isEqualTo(new Page<>(List.of("a", "b"), null));
    assertThat(Page.of(List.of("a", "b", "c"), 2, Position::of).map(String::length))
        .isEqualTo(new Page<>(List.of(1, 1), Position.of("b")));
  }
}
