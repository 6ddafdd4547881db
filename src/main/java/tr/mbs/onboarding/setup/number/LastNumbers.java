package tr.mbs.onboarding.setup.number;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.WrongFields;

/** Step 10: the last numbers that municipalities gave in their old systems. They are given on the go-live day only. */
@Component
public class LastNumbers {

  static final int STEP = 10;

  private final NumbersSheets sheets;
  private final Participations participations;
  private final AuditTrail audit;
  private final Clock clock;

  LastNumbers(NumbersSheets sheets, Participations participations, AuditTrail audit, Clock clock) {
    this.sheets = sheets;
    this.participations = participations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty until they are given. */
  public Optional<Given> of(UUID onboarding) {
    return sheet(onboarding).content();
  }

  /** A blank one before the first. */
  NumbersSheet sheet(UUID onboarding) {
    return sheets.findById(onboarding).orElseGet(() -> new NumbersSheet(onboarding));
  }

  /**
   * Stores what was typed.
   *
   * @param seen the version that was shown; 0 when there was none
   * @throws WrongFields for each field that cannot be stored
   * @throws Refusal     INVALID on any day but the go-live day; CONFLICT when it is another version by now; as
   *                     {@link Participations#working}
   */
  @Transactional
  public void give(String municipality, TypedNumbers typed, int seen, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    notToday(participation.onboarding()).ifPresent(refusal -> {
      throw refusal;
    });
    List<Refusal> wrong = new ArrayList<>();
    long incoming = typed.incoming(wrong);
    long outgoing = typed.outgoing(wrong);
    WrongFields.requireNone(wrong);
    store(participation, incoming, outgoing, seen);
  }

  /** Why no numbers are taken today. @return empty on the go-live day */
  Optional<Refusal> notToday(Onboarding onboarding) {
    LocalDate goLive = onboarding.goLiveOn();
    LocalDate today = IstanbulTime.today(clock);
    if (goLive == null) {
      return Optional.of(Refusal.field("incoming", "onboarding.refusal.noGoLiveYet"));
    }
    if (goLive.equals(today)) {
      return Optional.empty();
    }
    return Optional.of(Refusal.field("incoming", goLive.isAfter(today) ? "setup.numbers.early" : "setup.numbers.late",
        IstanbulTime.date(goLive, TurkishText.TURKISH)));
  }

  private void store(Participation participation, long incoming, long outgoing, int seen) {
    NumbersSheet sheet = sheet(participation.id());
    Optional<Given> before = sheet.content();
    sheet.write(seen, new Given(incoming, outgoing, IstanbulTime.today(clock), participation.userId()));
    if (seen == 0) {
      sheets.add(sheet);
    }
    audit.record(participation.userId(), "last-numbers-give", "onboarding", participation.id().toString(),
        "INCOMING " + before.map(given -> given.incoming() + " → ").orElse("") + incoming
            + " OUTGOING " + before.map(given -> given.outgoing() + " → ").orElse("") + outgoing);
  }
}
