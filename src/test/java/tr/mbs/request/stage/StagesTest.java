package tr.mbs.request.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Action.ADDED;
import static tr.mbs.request.Action.ANSWERED;
import static tr.mbs.request.Action.ASKED;
import static tr.mbs.request.Action.DENIED;
import static tr.mbs.request.Action.EXTENDED;
import static tr.mbs.request.Action.FILED;
import static tr.mbs.request.Action.FORWARDED;
import static tr.mbs.request.Action.INTERIM;
import static tr.mbs.request.Action.LINKED;
import static tr.mbs.request.Action.OBJECTED;
import static tr.mbs.request.Action.RECORDED;
import static tr.mbs.request.Action.RECOUNTED;
import static tr.mbs.request.Action.RESOLVED;
import static tr.mbs.request.Action.RETURNED;
import static tr.mbs.request.Action.UNLINKED;
import static tr.mbs.request.Action.WISHED;
import static tr.mbs.request.Action.WITHDRAWN;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tr.mbs.request.Action;

/**
 * Twelve cases and what became of them, worked out on paper: how many days, hours and minutes each unit had them. Times are
 * those of Istanbul; "x d hh:mm" are 24-hour days. Holidays are days as any other, but the last days that they move.
 */
class StagesTest {

  /** MİGM answers on the second day: Mon 09:00 to Wed 09:00 are 2 d 00:00. */
  @Test
  void case01AnsweredByTheDirectorateGeneral() {
    assertThat(new History("2026-04-01")
        .muhtar("2026-03-02 09:00", FILED, "migm")
        .unit("2026-03-04 09:00", RESOLVED, "migm", null).stages())
        .containsExactly("1/1 TRIAGE migm untouched 2d00:00 stayed 2d00:00 RESOLVED in time");
  }

  /** 2 Mar 09:00 to 3 Mar 15:30 are 1 d 06:30; 3 Mar 15:30 to 13 Mar 10:00 are 10 d less 05:30, so 9 d 18:30. */
  @Test
  void case02AnsweredByAGovernorate() {
    assertThat(new History("2026-04-01")
        .muhtar("2026-03-02 09:00", FILED, "migm")
        .due("2026-03-18").unit("2026-03-03 15:30", FORWARDED, "migm", "valilik-18")
        .unit("2026-03-13 10:00", RESOLVED, "valilik-18", null).stages())
        .containsExactly("1/1 TRIAGE migm untouched 1d06:30 stayed 1d06:30 FORWARDED in time",
            "2/1 GOVERNORATE valilik-18 untouched 9d18:30 stayed 9d18:30 RESOLVED in time");
  }

  /** 1 h 15 min, then 3 d 00:45 over a week-end (Fri 10:15 to Mon 11:00), then 1 d less a minute, so 23:59. */
  @Test
  void case03AnsweredByADirectorate() {
    assertThat(new History("2026-05-11")
        .muhtar("2026-04-10 09:00", FILED, "migm")
        .due("2026-04-27").unit("2026-04-10 10:15", FORWARDED, "migm", "valilik-18")
        .unit("2026-04-13 11:00", FORWARDED, "valilik-18", "md-18-saglik")
        .unit("2026-04-14 10:59", RESOLVED, "md-18-saglik", null).stages())
        .containsExactly("1/1 TRIAGE migm untouched 0d01:15 stayed 0d01:15 FORWARDED in time",
            "2/1 GOVERNORATE valilik-18 untouched 3d00:45 stayed 3d00:45 FORWARDED in time",
            "3/1 DIRECTORATE md-18-saglik untouched 0d23:59 stayed 0d23:59 RESOLVED in time");
  }

  /**
   * A directorate gives back to its governorate, which is no return to MİGM: 1 d, 2 d, 4 d, and 9 d until 17 Apr 09:00. The
   * governorate had it for 2 d + 9 d = 11 d in two stages, and its last day, the 16th, was over.
   */
  @Test
  void case04GivenBackByADirectorateAndAnsweredLate() {
    assertThat(new History("2026-05-04")
        .muhtar("2026-04-01 09:00", FILED, "migm")
        .due("2026-04-16").unit("2026-04-02 09:00", FORWARDED, "migm", "valilik-18")
        .unit("2026-04-04 09:00", FORWARDED, "valilik-18", "md-18-saglik")
        .unit("2026-04-08 09:00", RETURNED, "md-18-saglik", "valilik-18")
        .unit("2026-04-17 09:00", RESOLVED, "valilik-18", null).stages())
        .containsExactly("1/1 TRIAGE migm untouched 1d00:00 stayed 1d00:00 FORWARDED in time",
            "2/1 GOVERNORATE valilik-18 untouched 2d00:00 stayed 2d00:00 FORWARDED in time",
            "3/1 DIRECTORATE md-18-saglik untouched 4d00:00 stayed 4d00:00 RETURNED in time",
            "4/1 GOVERNORATE valilik-18 untouched 9d00:00 stayed 9d00:00 RESOLVED late");
  }

  /** A municipality says after 5 d 01:00 that it is not competent; MİGM takes 0 d 02:30 then, its legal last day counts. */
  @Test
  void case05ReturnedOnce() {
    assertThat(new History("2026-04-06")
        .muhtar("2026-03-05 08:00", FILED, "migm")
        .due("2026-03-23").unit("2026-03-05 12:00", FORWARDED, "migm", "belediye-18-merkez")
        .due("2026-04-06").unit("2026-03-10 13:00", RETURNED, "belediye-18-merkez", "migm")
        .due("2026-03-23").unit("2026-03-10 15:30", FORWARDED, "migm", "valilik-18")
        .unit("2026-03-11 15:30", RESOLVED, "valilik-18", null).stages())
        .containsExactly("1/1 TRIAGE migm untouched 0d04:00 stayed 0d04:00 FORWARDED in time",
            "2/1 MUNICIPALITY belediye-18-merkez untouched 5d01:00 stayed 5d01:00 RETURNED in time",
            "3/1 RETURNED migm untouched 0d02:30 stayed 0d02:30 FORWARDED in time",
            "4/1 GOVERNORATE valilik-18 untouched 1d00:00 stayed 1d00:00 RESOLVED in time");
  }

  /** The second return goes to the arbiter: ping-pong of 1 d each, five hand-overs, 6 d in all. */
  @Test
  void case06ReturnedTwiceAndArbitrated() {
    assertThat(new History("2026-04-06")
        .muhtar("2026-03-01 09:00", FILED, "migm")
        .unit("2026-03-02 09:00", FORWARDED, "migm", "belediye-18-merkez")
        .unit("2026-03-03 09:00", RETURNED, "belediye-18-merkez", "migm")
        .unit("2026-03-04 09:00", FORWARDED, "migm", "valilik-18")
        .unit("2026-03-05 09:00", RETURNED, "valilik-18", "migm")
        .unit("2026-03-06 09:00", FORWARDED, "migm", "belediye-18-merkez")
        .unit("2026-03-07 09:00", RESOLVED, "belediye-18-merkez", null).stages())
        .containsExactly("1/1 TRIAGE migm untouched 1d00:00 stayed 1d00:00 FORWARDED in time",
            "2/1 MUNICIPALITY belediye-18-merkez untouched 1d00:00 stayed 1d00:00 RETURNED in time",
            "3/1 RETURNED migm untouched 1d00:00 stayed 1d00:00 FORWARDED in time",
            "4/1 GOVERNORATE valilik-18 untouched 1d00:00 stayed 1d00:00 RETURNED in time",
            "5/1 ARBITRATION migm untouched 1d00:00 stayed 1d00:00 FORWARDED in time",
            "6/1 MUNICIPALITY belediye-18-merkez untouched 1d00:00 stayed 1d00:00 RESOLVED in time");
  }

  /** The muhtar takes it back after 45 minutes: MİGM has not touched it. */
  @Test
  void case07Withdrawn() {
    assertThat(new History("2026-04-01")
        .muhtar("2026-03-02 09:00", FILED, "migm")
        .muhtar("2026-03-02 09:45", WITHDRAWN, null).stages())
        .containsExactly("1/1 TRIAGE migm untouched - stayed 0d00:45 WITHDRAWN in time");
  }

  /** A body that recorded it has it from the start; its question after 1 d 02:00 is the touch, what the muhtar says is none. */
  @Test
  void case08RecordedAtABodyAndAskedAbout() {
    assertThat(new History("2026-03-17")
        .unit("2026-03-02 09:00", RECORDED, "valilik-18", "valilik-18")
        .muhtar("2026-03-02 20:00", ADDED, "valilik-18")
        .unit("2026-03-03 11:00", ASKED, "valilik-18", "valilik-18")
        .muhtar("2026-03-05 22:10", ANSWERED, "valilik-18")
        .unit("2026-03-06 09:00", INTERIM, "valilik-18", "valilik-18")
        .unit("2026-03-09 09:00", RESOLVED, "valilik-18", null).stages())
        .containsExactly("1/1 GOVERNORATE valilik-18 untouched 1d02:00 stayed 7d00:00 RESOLVED in time");
  }

  /** The wish on the tenth day is the touch; MİGM's yes moves the last day from 23 to 30 Mar, and begins no stage. */
  @Test
  void case09ExtraTime() {
    assertThat(new History("2026-04-06")
        .muhtar("2026-03-05 09:00", FILED, "migm")
        .due("2026-03-23").unit("2026-03-05 10:00", FORWARDED, "migm", "belediye-18-merkez")
        .unit("2026-03-15 10:00", WISHED, "belediye-18-merkez", "belediye-18-merkez")
        .due("2026-03-30").unit("2026-03-16 09:00", EXTENDED, "migm", "belediye-18-merkez")
        .unit("2026-03-30 23:59", RESOLVED, "belediye-18-merkez", null).stages())
        .containsExactly("1/1 TRIAGE migm untouched 0d01:00 stayed 0d01:00 FORWARDED in time",
            "2/1 MUNICIPALITY belediye-18-merkez untouched 10d00:00 stayed 25d13:59 RESOLVED in time");
  }

  /**
   * Fifteen days from 12 May end on 27 May 2026, the first day of Kurban Bayramı: the last day rolls over its four days and
   * the week-end to Mon 1 Jun. 12 May 09:00 to 1 Jun 17:00 are 20 d 08:00, in time; the days of the bayram count as days.
   */
  @Test
  void case10OverBayram() {
    assertThat(new History("2026-06-11")
        .muhtar("2026-05-12 08:30", FILED, "migm")
        .due("2026-06-01").unit("2026-05-12 09:00", FORWARDED, "migm", "valilik-18")
        .unit("2026-06-01 17:00", RESOLVED, "valilik-18", null).stages())
        .containsExactly("1/1 TRIAGE migm untouched 0d00:30 stayed 0d00:30 FORWARDED in time",
            "2/1 GOVERNORATE valilik-18 untouched 20d08:00 stayed 20d08:00 RESOLVED in time");
  }

  /**
   * Answered on 12 Mar, objected to on 20 Mar: the 8 days between are nobody's. The objection begins round 2, in which
   * returns are counted anew: the first one is RETURNED, though there was one in round 1.
   */
  @Test
  void case11ObjectedTo() {
    assertThat(new History("2026-04-06")
        .muhtar("2026-03-05 09:00", FILED, "migm")
        .unit("2026-03-06 09:00", FORWARDED, "migm", "belediye-18-merkez")
        .unit("2026-03-08 09:00", RETURNED, "belediye-18-merkez", "migm")
        .unit("2026-03-12 09:00", RESOLVED, "migm", null)
        .due("2026-04-20").muhtar("2026-03-20 09:00", OBJECTED, "migm")
        .due("2026-04-06").unit("2026-03-21 12:00", FORWARDED, "migm", "valilik-18")
        .due("2026-04-20").unit("2026-03-23 12:00", RETURNED, "valilik-18", "migm")
        .unit("2026-03-23 12:05", RESOLVED, "migm", null).stages())
        .containsExactly("1/1 TRIAGE migm untouched 1d00:00 stayed 1d00:00 FORWARDED in time",
            "2/1 MUNICIPALITY belediye-18-merkez untouched 2d00:00 stayed 2d00:00 RETURNED in time",
            "3/1 RETURNED migm untouched 4d00:00 stayed 4d00:00 RESOLVED in time",
            "4/2 OBJECTION migm untouched 1d03:00 stayed 1d03:00 FORWARDED in time",
            "5/2 GOVERNORATE valilik-18 untouched 2d00:00 stayed 2d00:00 RETURNED in time",
            "6/2 RETURNED migm untouched 0d00:05 stayed 0d00:05 RESOLVED in time");
  }

  /** Case 11 by its ways: nobody passed it on to MİGM after the objection, and the last stage began a round with it. */
  @Test
  void eachStageKnowsWhenceAndWhither() {
    assertThat(new History("2026-04-06")
        .muhtar("2026-03-05 09:00", FILED, "migm")
        .unit("2026-03-06 09:00", FORWARDED, "migm", "belediye-18-merkez")
        .unit("2026-03-08 09:00", RETURNED, "belediye-18-merkez", "migm")
        .unit("2026-03-12 09:00", RESOLVED, "migm", null)
        .muhtar("2026-03-20 09:00", OBJECTED, "migm")
        .unit("2026-03-21 12:00", FORWARDED, "migm", "valilik-18").ways())
        .containsExactly("null > migm > belediye-18-merkez since 2026-03-05T09:00",
            "migm > belediye-18-merkez > migm since 2026-03-05T09:00",
            "belediye-18-merkez > migm > null since 2026-03-05T09:00",
            "null > migm > valilik-18 since 2026-03-20T09:00",
            "migm > valilik-18 > null since 2026-03-20T09:00");
  }

  /** Still at a municipality that has said nothing; the calendar has moved its last day, MİGM gave no time, staff linked it. */
  @Test
  void case12StillOpen() {
    var history = new History("2026-04-06")
        .muhtar("2026-03-05 09:00", FILED, "migm")
        .due("2026-04-07").unit("2026-03-05 09:10", RECOUNTED, "migm", "migm")
        .due("2026-03-23").unit("2026-03-05 10:00", FORWARDED, "migm", "belediye-18-merkez")
        .unit("2026-03-06 10:00", LINKED, "belediye-18-merkez", "belediye-18-merkez")
        .unit("2026-03-07 10:00", UNLINKED, "belediye-18-merkez", "belediye-18-merkez")
        .unit("2026-03-08 10:00", DENIED, "migm", "belediye-18-merkez")
        .due("2026-03-24").unit("2026-03-09 10:00", RECOUNTED, "migm", "belediye-18-merkez");
    assertThat(history.stages())
        .containsExactly("1/1 TRIAGE migm untouched 0d01:00 stayed 0d01:00 FORWARDED in time",
            "2/1 MUNICIPALITY belediye-18-merkez untouched - stayed - until 2026-03-24");
  }

  /** Whoever adds an action says what it does to stages. */
  @ParameterizedTest
  @EnumSource
  void everyActionHasBeenThoughtOf(Action action) {
    Step step = new Step(null, action, "valilik-18", "migm", null);
    assertThat(step.begins()).isEqualTo(Set.of(FILED, RECORDED, FORWARDED, RETURNED, OBJECTED).contains(action));
    assertThat(step.ends()).isEqualTo(Set.of(FORWARDED, RETURNED, RESOLVED, WITHDRAWN).contains(action));
    assertThat(step.isTouchBy("valilik-18"))
        .isEqualTo(Set.of(INTERIM, ASKED, WISHED, FORWARDED, RETURNED, RESOLVED).contains(action));
    assertThat(step.isTouchBy("valilik-06")).isFalse();
  }
}
