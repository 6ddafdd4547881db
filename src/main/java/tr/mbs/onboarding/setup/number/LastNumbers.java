package tr.mbs.onboarding.setup.number;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.WrongFields;

/** Step 10: the last numbers that municipalities gave in their old systems. They are given on the go-live day only. */
@Component
public class LastNumbers {

  static final int STEP = 10;

  /**
   * @param incoming last number of an incoming document; 0 when there was none this year
   * @param outgoing the same of outgoing ones
   * @param givenOn  day in Istanbul
   * @param givenBy  user id
   * @param version  counts changes by people
   */
  public record Given(long incoming, long outgoing, LocalDate givenOn, String givenBy, int version) {

    /** Whether they were given on the go-live day that the onboarding has now. */
    public boolean isOf(LocalDate goLive) {
      return givenOn.equals(goLive);
    }
  }

  private final JdbcClient jdbc;
  private final Participations participations;
  private final AuditTrail audit;
  private final Clock clock;

  LastNumbers(JdbcClient jdbc, Participations participations, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty until they are given. */
  public Optional<Given> of(UUID onboarding) {
    return jdbc.sql("""
            select last_incoming, last_outgoing, given_on, given_by, version from onboarding_numbers
            where onboarding_id = ?""")
        .param(onboarding)
        .query((row, line) -> new Given(row.getLong("last_incoming"), row.getLong("last_outgoing"),
            row.getObject("given_on", LocalDate.class), row.getString("given_by"), row.getInt("version")))
        .optional();
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

  /** The onboarding is locked: nobody else stores them meanwhile. */
  private void store(Participation participation, long incoming, long outgoing, int seen) {
    Optional<Given> before = of(participation.id());
    if (before.map(Given::version).orElse(0) != seen) {
      throw Edits.changed();
    }
    String sql = seen == 0
        ? """
          insert into onboarding_numbers (last_incoming, last_outgoing, given_on, given_by, version, onboarding_id)
          values (?, ?, ?, ?, ?, ?)"""
        : """
          update onboarding_numbers set last_incoming = ?, last_outgoing = ?, given_on = ?, given_by = ?, version = ?
          where onboarding_id = ?""";
    jdbc.sql(sql).params(incoming, outgoing, IstanbulTime.today(clock), participation.userId(), seen + 1,
        participation.id()).update();
    audit.record(participation.userId(), "last-numbers-give", "onboarding", participation.id().toString(),
        "INCOMING " + before.map(given -> given.incoming() + " → ").orElse("") + incoming
            + " OUTGOING " + before.map(given -> given.outgoing() + " → ").orElse("") + outgoing);
  }
}
