package tr.mbs.onboarding.setup;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.Completeness;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.setup.unit.MunicipalityUnit;
import tr.mbs.onboarding.setup.unit.MunicipalityUnitKind;
import tr.mbs.onboarding.setup.unit.MunicipalityUnits;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.StaffAccounts.Group;
import tr.mbs.registry.StaffAccounts.NewAccount;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.Audience;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** An onboarding of a municipality that no other test knows, with one step open, and people on all three sides. */
public final class SetupCase {

  public static final String HELP_DESK = "yardim1";

  private static final String PASSWORD = "Demo-2026!";

  private static final AtomicInteger CASES = new AtomicInteger();

  private final ApplicationContext context;
  private final int firstDetsis = 30_000_000 + 100 * CASES.incrementAndGet();
  private final Map<String, Visitor> visitors = new HashMap<>();
  public final UUID id = UUID.randomUUID();
  public final String municipality;
  final int step;

  private SetupCase(ApplicationContext context, int step) {
    this.context = context;
    this.step = step;
    synchronized (SetupCase.class) {
      municipality = bean(JdbcClient.class).sql("""
              select code from organization_unit u
              where kind = 'MUNICIPALITY' and active and plate > '20'
                and not exists (select 1 from onboarding o where o.municipality = u.code)
              order by random() fetch first 1 rows only""")
          .query(String.class).single();
      inTransaction(moves -> {
        moves.open(id, bean(Units.class).get(new UnitCode(municipality)), HELP_DESK);
        moves.enter(id, step);
      });
    }
    account(clerk(), municipality);
    account(lead(1), Side.PROJECT_LEAD.group(new UnitCode(municipality)));
    account(lead(2), Side.PROJECT_LEAD.group(new UnitCode(municipality)));
  }

  public static SetupCase at(int step, ApplicationContext context) {
    return new SetupCase(context, step);
  }

  public String clerk() {
    return "b" + mark();
  }

  public String lead(int number) {
    return "p" + number + mark();
  }

  public String page() {
    return "/e-belediye/" + municipality + "/adim/" + step;
  }

  /** Somebody's browser, on the step's page. */
  public Visitor visitor(String userId) {
    Visitor visitor = visitors.computeIfAbsent(userId, name ->
        StaffVisit.signedIn(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), name,
            PASSWORD).visitor());
    visitor.get(page());
    return visitor;
  }

  /** A user of the municipality. @param decision PENDING, APPROVED or REJECTED @param unit asli birim, or null */
  public UUID user(String name, String decision, UUID unit) {
    UUID person = UUID.randomUUID();
    jdbc().sql("""
            insert into onboarding_person (id, onboarding_id, role, tckn_hash, tckn_sealed, full_name, name_sort, title,
              unit_id, job, phone, email, decision)
            values (:id, :onboarding, 'USER', :hash, :hash, :name, :sort, 'Memur', :unit, 'Evrak kayıt', '+905550000000',
              'deneme@belediye.example', :decision)""")
        .param("id", person).param("onboarding", id).param("hash", person.toString().getBytes(StandardCharsets.UTF_8))
        .param("name", name).param("sort", TurkishText.sortKey(name)).param("unit", unit, Types.OTHER)
        .param("decision", decision).update();
    return person;
  }

  /** Adds units under each other: the first is the root, the others stand right below it. */
  public List<MunicipalityUnit> units(String... names) {
    UUID root = UUID.randomUUID();
    List<MunicipalityUnit> units = new ArrayList<>();
    for (String name : names) {
      boolean first = units.isEmpty();
      units.add(new MunicipalityUnit(first ? root : UUID.randomUUID(), first ? null : root, name,
          first ? MunicipalityUnitKind.MAYORALTY : MunicipalityUnitKind.DIRECTORATE,
          detsis(units.size()), 1));
    }
    bean(MunicipalityUnits.class).add(id, units);
    return units;
  }

  /** DETSİS number of its own. @param place 0 to 99; {@link #units} takes those from 0 on */
  public String detsis(int place) {
    return String.valueOf(firstDetsis + place);
  }

  /** As if step 1 had named this day. */
  public void goLiveOn(LocalDate day) {
    jdbc().sql("update onboarding set go_live_on = ? where id = ?").params(day, id).update();
  }

  public LocalDate today() {
    return IstanbulTime.today(bean(Clock.class));
  }

  public Onboarding onboarding() {
    return bean(TransactionTemplate.class).execute(status -> bean(Onboardings.class).get(id));
  }

  /** Keys of the sentences about what is missing. */
  public List<String> missing() {
    return bean(TransactionTemplate.class).execute(status -> {
      Onboarding onboarding = bean(Onboardings.class).get(id);
      return bean(Completeness.class).missing(onboarding, onboarding.step(step));
    }).stream().map(Refusal::messageKey).toList();
  }

  public void inTransaction(Consumer<OnboardingMoves> work) {
    bean(TransactionTemplate.class).executeWithoutResult(status -> work.accept(bean(OnboardingMoves.class)));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  private String mark() {
    return id.toString().substring(0, 8);
  }

  private void account(String userId, String group) {
    StaffAccounts accounts = bean(StaffAccounts.class);
    accounts.ensureGroups(List.of(new Group(group, group)));
    accounts.ensureAccount(new NewAccount(userId, PASSWORD, "Deneme " + userId, userId + "@belediye.example",
        "+905550000000", Set.of(group, Audience.STAFF.group())));
  }
}
