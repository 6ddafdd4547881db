package tr.mbs.desk.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.desk.announcement.Announcement.Position;
import tr.mbs.desk.announcement.Announcement.State;
import tr.mbs.desk.announcement.TypedAnnouncement.Content;
import tr.mbs.kernel.Refusal;

class AnnouncementTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({"2026-11-19, UPCOMING", "2026-11-20, SHOWN", "2026-11-22, SHOWN", "2026-11-23, OVER"})
  void itIsShownFromTheFirstDayToTheLast(LocalDate today, State state) {
    assertThat(announcement("Metin", LAST, false).state(today)).isEqualTo(state);
  }

  @Test
  void withoutALastDayItStaysUntilItIsTakenDown() {
    assertThat(announcement("Metin", null, false).state(LAST.plusYears(5))).isEqualTo(State.SHOWN);
    assertThat(announcement("Metin", null, true).state(FIRST)).isEqualTo(State.TAKEN_DOWN);
  }

  @Test
  void emptyLinesPartTheParagraphs() {
    assertThat(announcement("Bir\niki\n\n \nüç\n", null, false).paragraphs()).containsExactly("Bir\niki", "üç\n");
  }

  @Test
  void aPlaceInTheListIsReadAsItIsWritten() {
    Position position = new Position(FIRST, 17);
    assertThat(Position.parse(position.toString())).contains(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "-", "a-b", "9999999-1", "1-9999999999999999999", "20778-17 or 1=1"})
  void whatIsNoPlaceIsTheBeginning(String typed) {
    assertThat(Position.parse(typed)).isEmpty();
  }

  @Test
  void aWholeFormIsRead() {
    List<Refusal> wrong = new ArrayList<>();
    var content = new TypedAnnouncement("Başlık", "Metin", "20.11.2026", "2026-11-22").read(wrong);
    assertThat(wrong).isEmpty();
    assertThat(content.shownFrom()).isEqualTo(FIRST);
    assertThat(content.shownUntil()).isEqualTo(LAST);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "-, Metin, 20.11.2026, -, title", "Başlık, -, 20.11.2026, -, text", "Başlık, Metin, -, -, from",
      "Başlık, Metin, 31.11.2026, -, from", "Başlık, Metin, 01.01.0001, -, from", "Başlık, Metin, 20.11.2026, yarın, until",
      "Başlık, Metin, 20.11.2026, 19.11.2026, until"})
  void aWrongFieldIsNamed(String title, String text, String from, String until, String field) {
    List<Refusal> wrong = new ArrayList<>();
    new TypedAnnouncement(title, text, from, until).read(wrong);
    assertThat(wrong).extracting(Refusal::field).containsExactly(field);
  }

  @Test
  void titleAndTextHaveAnEnd() {
    List<Refusal> wrong = new ArrayList<>();
    new TypedAnnouncement("a".repeat(121), "b".repeat(4001), "20.11.2026", null).read(wrong);
    assertThat(wrong).extracting(Refusal::field).containsExactly("title", "text");
    wrong.clear();
    new TypedAnnouncement("a".repeat(120), "b".repeat(4000), "20.11.2026", null).read(wrong);
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoSawAnOlderOneChangesNothing() {
    Announcement announcement = announcement("Metin", null, false);
    Content other = new Content("Başlık", "Başka metin", FIRST, null);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> announcement.change(1, other));
    announcement.change(0, other);
    assertThat(announcement.text()).isEqualTo("Başka metin");
  }

  @Test
  void whatWasTakenDownIsWrittenAnew() {
    Announcement announcement = announcement("Metin", null, true);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> announcement.takeDown(0, Instant.EPOCH));
  }

  private static Announcement announcement(String text, LocalDate until, boolean takenDown) {
    Announcement announcement = new Announcement(new Content("Başlık", text, FIRST, until));
    if (takenDown) {
      announcement.takeDown(0, Instant.EPOCH);
    }
    return announcement;
  }
}
