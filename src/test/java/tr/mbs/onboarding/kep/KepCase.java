package tr.mbs.onboarding.kep;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Secrets;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.kep.secret.KepSecret;
import tr.mbs.onboarding.kep.secret.KepSecrets;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;

/** An onboarding of a municipality of its own, put at the step that a test is about, and the accounts of its sides. */
public record KepCase(ApplicationContext context, UUID id, UnitCode municipality) {

  public static final String HELP_DESK = "yardim1";
  public static final Map<String, String> SECRET = Map.of("kepAddress", "kanarya.7f3a@hs01.kep.tr", "operatorTckn",
      "71793468230", "kepPassword", "KANARYA-parola-4d", "kepPasscode", "KANARYA-sifre-9c", "operatorName",
      "KANARYA Yetkili", "operatorTitle", "KANARYA Şef", "operatorPhone", "0 555 717 93 46", "kepProvider",
      "KANARYA A.Ş.", "kepExpiresOn", "17.05.2031");

  /** One that the municipality has just begun: it works on step 1. */
  public static KepCase opened(ApplicationContext context) {
    KepCase begun = context.getBean(TransactionTemplate.class).execute(transaction -> {
      UnitCode municipality = new UnitCode(context.getBean(JdbcClient.class).sql("""
          select code from organization_unit where kind = 'MUNICIPALITY' and active and plate in ('44', '45', '46', '47', '48')
            and code not in (select municipality from onboarding) order by code desc fetch first row only""")
          .query(String.class).single());
      KepCase people = new KepCase(context, null, municipality);
      people.giveAccounts();
      return people;
    });
    context.getBean(OnboardingCases.class).open(begun.municipality, begun.user());
    return new KepCase(context, context.getBean(JdbcClient.class).sql("select id from onboarding where municipality = ?")
        .param(begun.municipality.value()).query(UUID.class).single(), begun.municipality);
  }

  /** The help desk works on step 11, on the go-live day, with the numbers of that day; all else is done. */
  public KepCase atGoLive() {
    goLiveOn(today());
    jdbc().sql("update onboarding_step set status = 'COMPLETED', turn = null where onboarding_id = ?").param(id).update();
    jdbc().sql("""
            insert into onboarding_numbers (onboarding_id, last_incoming, last_outgoing, given_on, given_by)
            values (?, 1204, 0, ?, ?)""").params(id, today(), lead()).update();
    UUID mayor = user("Deniz Yılmaz");
    jdbc().sql("insert into onboarding_page_right (person_id, page) values (?, 'BUDGET')").param(mayor).update();
    jdbc().sql("insert into onboarding_signer (person_id, position) values (?, 'MAYOR')").param(mayor).update();
    jdbc().sql("insert into onboarding_contact (onboarding_id, address, phone, fax, email, web)"
        + " values (?, 'Cumhuriyet Meydanı 1', '0 236 213 10 00', 'yok', 'a@b.example', 'b.example')").param(id).update();
    return at(11, Side.HELP_DESK);
  }

  /** The same, with the engine's token and the unit that numbers its documents: step 11 can be ended. */
  KepCase withTaskOfGoLive() {
    goLiveOn(today());
    RuntimeService runtime = context.getBean(RuntimeService.class);
    context.getBean(TransactionTemplate.class).executeWithoutResult(transaction ->
        runtime.createProcessInstanceModification(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString()).singleResult().getId())
            .cancelAllForActivity("step01").startBeforeActivity("step11").execute());
    jdbc().sql("""
            insert into onboarding_unit (id, onboarding_id, name, name_sort, kind, detsis)
            values (?, ?, 'Belediye', 'belediye', 'MAYORALTY', '12345678')""").params(UUID.randomUUID(), id).update();
    return atGoLive();
  }

  /** Approved, and helped with the first sign-in. */
  public UUID user(String name) {
    UUID person = UUID.randomUUID();
    jdbc().sql("""
            insert into onboarding_person (id, onboarding_id, role, tckn_hash, tckn_sealed, full_name, name_sort, title,
              phone, email, decision)
            values (:id, :onboarding, 'USER', :hash, :sealed, :name, '1', 'Memur', '+905550001122', 'a@b.example',
              'APPROVED')""")
        .param("id", person).param("onboarding", id).param("hash", person.toString().getBytes(StandardCharsets.UTF_8))
        .param("sealed", context.getBean(Secrets.class).encrypt("onboarding-tckn", Officeholder.newTckn().digits()))
        .param("name", name).update();
    jdbc().sql("insert into onboarding_problem (id, person_id, text, reported_by, reported_at, answer, answered_by,"
            + " answered_at) values (?, ?, 'Giremiyor', 'a', current_timestamp, 'Çözüldü', 'yardim1', current_timestamp)")
        .params(UUID.randomUUID(), person).update();
    return person;
  }

  public KepCase at(int step, Side turn) {
    jdbc().sql("update onboarding_step set status = ?, turn = ? where onboarding_id = ? and step = ?")
        .params(StepStatus.IN_PROGRESS.name(), turn.name(), id, step).update();
    return this;
  }

  KepCase goLiveOn(LocalDate day) {
    jdbc().sql("update onboarding set go_live_on = ? where id = ?").params(day, id).update();
    return this;
  }

  public KepCase withSecret() {
    context.getBean(TransactionTemplate.class).executeWithoutResult(transaction ->
        context.getBean(KepSecrets.class).store(id, KepSecret.read(SECRET, new ArrayList<>()), user()));
    return this;
  }

  /** Somebody of the municipality. */
  public String user() {
    return "kep-" + municipality.value();
  }

  public String lead() {
    return "kep-proje-" + municipality.value();
  }

  public String page(int step) {
    return "/e-belediye/" + municipality + "/adim/" + step;
  }

  LocalDate today() {
    return IstanbulTime.today(context.getBean(Clock.class));
  }

  public int count(String table) {
    return jdbc().sql("select count(*) from " + table + " where onboarding_id = ?").param(id).query(Integer.class)
        .single();
  }

  public JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  private void giveAccounts() {
    StaffAccounts accounts = context.getBean(StaffAccounts.class);
    String leads = Side.PROJECT_LEAD.group(municipality);
    accounts.ensureGroups(List.of(new StaffAccounts.Group(leads, "Proje sorumluları")));
    account(accounts, user(), municipality.value());
    account(accounts, lead(), leads);
  }

  private static void account(StaffAccounts accounts, String userId, String group) {
    accounts.ensureAccount(new StaffAccounts.NewAccount(userId, StaffVisit.PASSWORD, "Elif Kaya", null, "+905550001022",
        Set.of("kurum", group)));
  }
}
