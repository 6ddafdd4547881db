package tr.mbs.onboarding.process;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindException;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Secrets;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.testing.Officeholder;

/**
 * The move of a municipality that no other test knows, through the real engine and domain. What people enter in between is
 * written into the tables of its room, so that each step is complete when its owner says so.
 */
public final class Move {

  static final String HELP_DESK = "yardim1";
  static final String PASSWORD = "Demo-2026!";

  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final UUID user = UUID.randomUUID();
  final UnitCode municipality;
  public final UUID id;

  private Move(ApplicationContext context) {
    this.context = context;
    this.jdbc = context.getBean(JdbcClient.class);
    synchronized (Move.class) {
      municipality = new UnitCode(jdbc.sql("""
              select code from organization_unit u
              where kind = 'MUNICIPALITY' and active and plate in ('21', '22', '23', '24', '25')
                and not exists (select 1 from onboarding o where o.municipality = u.code)
              order by code fetch first 1 rows only""")
          .query(String.class).single());
      cases().open(municipality, HELP_DESK);
    }
    id = read(() -> onboardings().of(municipality).orElseThrow().getId());
    account(clerk(), Side.MUNICIPALITY);
    account(lead(1), Side.PROJECT_LEAD);
    account(lead(2), Side.PROJECT_LEAD);
  }

  /** Opens one alone. */
  static void open(ApplicationContext context, String municipality) {
    context.getBean(OnboardingCases.class).open(new UnitCode(municipality), HELP_DESK);
  }

  static Move begun(ApplicationContext context) {
    return new Move(context);
  }

  /** One whose step of this number has just begun; 6 applies. */
  public static Move at(int step, ApplicationContext context) throws BindException {
    Move move = begun(context);
    for (int done = 1; done < step; done++) {
      if (!(step > 6 && step < 10 && done >= 6)) {
        move.done(done);
      }
    }
    return move;
  }

  /** Owner and reviewer do a step, with all that it asks for. */
  Move done(int step) throws BindException {
    enter(step);
    complete(step);
    if (step == 5) {
      signInProblemSolved();
      act(step, lead(1), Map.of("decision", "ACCEPT", "acting", "YES"));
    } else if (step == 1 || step == 3) {
      act(step, step == 1 ? HELP_DESK : lead(1), Map.of("decision", "ACCEPT"));
    }
    return this;
  }

  Move complete(int step) throws BindException {
    return act(step, owner(step), Map.of("decision", "COMPLETE"));
  }

  Move sendBack(int step, String userId, String reason) throws BindException {
    return act(step, userId, Map.of("decision", "SEND_BACK", "note", reason));
  }

  Move act(int step, String userId, Map<String, String> fields) throws BindException {
    cases().act(id, step, userId, fields);
    return this;
  }

  String owner(int step) {
    return switch (step) {
      case 1 -> clerk();
      case 2, 3, 5, 11 -> HELP_DESK;
      default -> lead(1);
    };
  }

  /** What its owner enters. */
  Move enter(int step) {
    switch (step) {
      case 1 -> {
        run("insert into onboarding_letter (onboarding_id, letter_on, letter_number, mailed_on) values (?, ?, '42', ?)",
            id, today(), today());
        run("insert into kep_annex (onboarding_id, received_on, document_number, received_by) values (?, ?, '43', 'A B')",
            id, today());
        run("update onboarding set go_live_on = ? where id = ?", today(), id);
        person(UUID.randomUUID(), "LEAD", "PENDING", null);
      }
      case 3 -> run("insert into onboarding_unit (id, onboarding_id, name, name_sort, kind, detsis)"
          + " values (?, ?, 'Başkanlık', '1', 'MAYORALTY', ?)", id, id, detsis());
      case 4 -> person(user, "USER", "PENDING", id);
      case 5 -> run("update onboarding_person set decision = 'APPROVED' where id = ?", user);
      case 6 -> run("insert into onboarding_extra_unit (id, onboarding_id, person_id, unit_id, reason, from_on, until_on)"
          + " values (?, ?, ?, ?, 'Vekâlet', ?, ?)", UUID.randomUUID(), id, user, id, today(), today());
      case 7 -> run("insert into onboarding_page_right (person_id, page) values (?, 'MBS')", user);
      case 8 -> run("insert into onboarding_contact (onboarding_id, address, phone, fax, email, web)"
          + " values (?, 'Cumhuriyet Meydanı 1', '03762131000', 'yok', 'a@b.example', 'b.example')", id);
      case 9 -> run("insert into onboarding_signer (person_id, position) values (?, 'MAYOR')", user);
      case 10 -> {
        run("update onboarding set go_live_on = ? where id = ?", today(), id);
        run("insert into onboarding_numbers (onboarding_id, last_incoming, last_outgoing, given_on, given_by)"
            + " values (?, 1041, 612, ?, ?)", id, today(), lead(1));
      }
      case 11 -> run("insert into kep_record (onboarding_id, address, recorded_by, recorded_at)"
          + " values (?, 'belediye@hs01.kep.tr', 'yardim1', current_timestamp)", id);
      default -> {
      }
    }
    return this;
  }

  Move anotherLead() {
    person(UUID.randomUUID(), "LEAD", "PENDING", null);
    return this;
  }

  private void signInProblemSolved() {
    run("insert into onboarding_problem (id, person_id, text, reported_by, reported_at, answer, answered_by, answered_at)"
        + " values (?, ?, 'Giremiyor', 'a', current_timestamp, 'Çözüldü', 'yardim1', current_timestamp)",
        UUID.randomUUID(), user);
  }

  private void person(UUID person, String role, String decision, UUID unit) {
    jdbc.sql("""
            insert into onboarding_person (id, onboarding_id, role, tckn_hash, tckn_sealed, full_name, name_sort, title,
              unit_id, unit_name, job, phone, email, decision)
            values (:id, :onboarding, :role, :hash, :sealed, 'Deniz Yılmaz', '1', 'Memur', :unit, 'Bilgi İşlem', 'Evrak',
              '+905550000001', 'deniz@belediye.example', :decision)""")
        .param("id", person).param("onboarding", id).param("role", role)
        .param("hash", person.toString().getBytes(StandardCharsets.UTF_8)).param("unit", unit, Types.OTHER)
        .param("sealed", context.getBean(Secrets.class).encrypt("onboarding-tckn", Officeholder.newTckn().digits()))
        .param("decision", decision).update();
  }

  private void run(String sql, Object... values) {
    jdbc.sql(sql).params(values).update();
  }

  String clerk() {
    return "b" + mark();
  }

  String lead(int number) {
    return "p" + number + mark();
  }

  LocalDate today() {
    return IstanbulTime.today(context.getBean(Clock.class));
  }

  /** Eight digits that no other unit of the tests has. */
  String detsis() {
    return Integer.toString(10_000_000 + Math.floorMod(id.hashCode(), 80_000_000));
  }

  /** Statuses by number of the step. */
  Map<Integer, StepStatus> statuses() {
    Map<Integer, StepStatus> statuses = new HashMap<>();
    read(() -> onboardings().withSteps(id).orElseThrow()).steps().forEach(step -> statuses.put(step.number(), step.status()));
    return statuses;
  }

  StepStatus status(int step) {
    return statuses().get(step);
  }

  Onboarding onboarding() {
    return read(() -> onboardings().get(id));
  }

  OnboardingCases cases() {
    return context.getBean(OnboardingCases.class);
  }

  private Onboardings onboardings() {
    return context.getBean(Onboardings.class);
  }

  <T> T read(Supplier<T> work) {
    return context.getBean(TransactionTemplate.class).execute(status -> work.get());
  }

  private String mark() {
    return id.toString().substring(0, 8);
  }

  private void account(String userId, Side side) {
    String group = side.group(municipality);
    StaffAccounts accounts = context.getBean(StaffAccounts.class);
    accounts.ensureGroups(List.of(new StaffAccounts.Group(group, group)));
    accounts.ensureAccount(new StaffAccounts.NewAccount(userId, PASSWORD, "Deneme " + userId,
        userId + "@belediye.example", "+905550000000", Set.of(group, "kurum")));
  }
}
