package tr.mbs.onboarding.setup.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.GoLiveDays;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.WrongFields;

/** Step 1: the letters of municipalities, and the go-live day that each names. */
@Component
public class Letters {

  private static final int STEP = 1;

  private final LetterSheets sheets;
  private final Participations participations;
  private final GoLiveDays goLiveDays;
  private final Clock clock;

  Letters(LetterSheets sheets, Participations participations, GoLiveDays goLiveDays, Clock clock) {
    this.sheets = sheets;
    this.participations = participations;
    this.goLiveDays = goLiveDays;
    this.clock = clock;
  }

  Letter of(UUID onboarding) {
    return sheet(onboarding).content().orElse(Letter.NONE);
  }

  /** A blank one before the first. */
  LetterSheet sheet(UUID onboarding) {
    return sheets.findById(onboarding).orElseGet(() -> new LetterSheet(onboarding));
  }

  /**
   * Stores what was typed, and the go-live day with it.
   *
   * @param seen the version that was shown
   * @throws WrongFields for each field that cannot be stored
   * @throws Refusal     as {@link Participations#working}; CONFLICT when it is another version by now, or another day
   *                     waits for the help desk's decision
   */
  @Transactional
  public void save(String municipality, TypedLetter typed, int seen, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    List<Refusal> wrong = new ArrayList<>();
    Letter letter = typed.letter(IstanbulTime.today(clock), wrong);
    setGoLive(participation, typed, wrong);
    WrongFields.requireNone(wrong);
    LetterSheet sheet = sheet(participation.id());
    sheet.write(seen, letter);
    if (seen == 0) {
      sheets.add(sheet);
    }
  }

  private void setGoLive(Participation participation, TypedLetter typed, List<Refusal> wrong) {
    Onboarding onboarding = participation.onboarding();
    int before = wrong.size();
    LocalDate day = typed.goLive(wrong);
    if (wrong.size() > before || Objects.equals(day, onboarding.goLiveOn())) {
      return;
    }
    if (day == null) {
      wrong.add(Refusal.field("goLiveOn", "setup.letter.goLive.gone"));
    } else if (onboarding.step(STEP).doneAt() != null) {
      // The help desk has accepted the day with the step; since then it decides about another one (domain.md §3).
      wrong.add(Refusal.field("goLiveOn", "setup.letter.goLive.decided"));
    } else if (onboarding.askedGoLiveOn() != null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "onboarding.refusal.goLiveAsked");
    } else {
      try {
        goLiveDays.name(onboarding.getId(), day, participation.userId());
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
  }
}
