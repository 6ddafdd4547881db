package tr.mbs.onboarding.people;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.testing.Letters;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** A municipality that moves to e-Belediye, which no other test knows, and people of it whom nobody else is. */
public final class Town {

  static final String PASSWORD = "Deneme-2026!";

  /** Somebody as he is typed. */
  public record Somebody(Tckn tckn, String fullName, String phone, String email) {

    public static Somebody called(String fullName) {
      return new Somebody(Officeholder.newTckn(), fullName, newPhone(), Letters.random() + "@belediye.example");
    }

    private static String newPhone() {
      return "0531" + Officeholder.newTckn().digits().substring(0, 7);
    }

    /** As stored. */
    public String e164() {
      return "+90" + phone.substring(1);
    }

    TypedPerson typed(String unit) {
      return new TypedPerson(tckn.digits(), fullName, "Memur", unit, "Evrak kaydı", phone, email);
    }
  }

  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final int port;
  public final UUID id = UUID.randomUUID();
  public final String code;
  public final String unit;
  public final String detsis;

  private Town(ApplicationContext context) {
    this.context = context;
    jdbc = context.getBean(JdbcClient.class);
    port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    // Far from the iller of the demo set, and of tests that name their municipality.
    code = jdbc.sql("""
            select min(code) from organization_unit u where kind = 'MUNICIPALITY' and active
              and plate in ('03', '13', '20', '49', '63', '65', '73') and not exists (select 1 from onboarding o where o.municipality = u.code)""")
        .query(String.class).single();
    detsis = Officeholder.newTckn().digits().substring(0, 8);
    inOne(() -> context.getBean(OnboardingMoves.class)
        .open(id, context.getBean(Units.class).get(new UnitCode(code)), "yardim1"));
    unit = unit("Yazı İşleri Müdürlüğü", detsis).toString();
  }

  public static Town of(ApplicationContext context) {
    return new Town(context);
  }

  /** What a delegate does, in the transaction of its step. */
  public <T> T inOne(Supplier<T> work) {
    return context.getBean(TransactionTemplate.class).execute(status -> work.get());
  }

  public void inOne(Runnable work) {
    context.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
  }

  public UUID unit(String name, String number) {
    UUID unit = UUID.randomUUID();
    jdbc.sql("insert into onboarding_unit (id, onboarding_id, name, name_sort, kind, detsis) values (?, ?, ?, '1', 'DEPUTY_MAYORALTY', ?)")
        .params(unit, id, name, number).update();
    return unit;
  }

  public Town at(int step, StepStatus status, Side turn) {
    jdbc.sql("update onboarding_step set status = ?, turn = ?, done_by = 'yardim1', done_at = current_timestamp"
        + " where onboarding_id = ? and step = ?").params(status.name(), turn == null ? null : turn.name(), id, step)
        .update();
    return this;
  }

  /** Typed while it is the turn of whoever types. */
  public Somebody lead(String fullName) {
    return add(Role.LEAD, Somebody.called(fullName), Side.MUNICIPALITY, "Bilgi İşlem");
  }

  public Somebody user(String fullName) {
    return user(Somebody.called(fullName));
  }

  public Somebody user(Somebody somebody) {
    return add(Role.USER, somebody, Side.PROJECT_LEAD, unit);
  }

  /** As if the help desk had approved a user. */
  public void approve(Somebody user) {
    inOne(() -> person(Role.USER, user).decide(Person.Standing.APPROVED, null, "yardim1", Instant.now()));
  }

  private Somebody add(Role role, Somebody somebody, Side side, String workplace) {
    at(role.step(), StepStatus.IN_PROGRESS, side);
    List<Refusal> wrong = new ArrayList<>();
    context.getBean(Enrolment.class).add(code, role, somebody.typed(workplace), account(side), wrong);
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(wrong.toString());
    }
    return somebody;
  }

  /** The account of somebody who stands on this side. */
  public String account(Side side) {
    if (side == Side.HELP_DESK) {
      return "yardim1";
    }
    String group = side.group(new UnitCode(code));
    String userId = "taraf." + group;
    StaffAccounts accounts = context.getBean(StaffAccounts.class);
    accounts.ensureGroups(List.of(new StaffAccounts.Group(group, group)));
    accounts.ensureAccount(new StaffAccounts.NewAccount(userId, PASSWORD, "Deniz Taraf", "taraf@belediye.example",
        "+905550009999", Set.of("kurum", group)));
    return userId;
  }

  public Visitor visit(Side side) {
    String userId = account(side);
    return (side == Side.HELP_DESK ? StaffVisit.signedIn(port, userId)
        : StaffVisit.signedIn(port, userId, PASSWORD)).visitor();
  }

  /** Sends a form from one page to another address. */
  public static HttpResponse<String> send(Visitor visitor, String page, String address, Map<String, String> fields) {
    visitor.get(page);
    return visitor.post(address, fields);
  }

  public String step(int number) {
    return "/e-belediye/" + code + "/adim/" + number;
  }

  public Person person(Role role, Somebody somebody) {
    return context.getBean(People.class).of(id, role).stream()
        .filter(person -> person.email().equals(somebody.email())).findFirst().orElseThrow();
  }

  /** What reached a phone or a mailbox, the newest first, once there are so many. */
  public List<String> received(String path, String recipient, int count) {
    Visitor visitor = new Visitor(port);
    List<String> texts = new ArrayList<>();
    await().atMost(Duration.ofSeconds(30)).until(() -> {
      texts.clear();
      String page = visitor.getJson("/demo/" + path + "?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8))
          .body();
      messages(page).forEach(message -> texts.add(message.get("text").asText()));
      return texts.size() >= count;
    });
    return texts;
  }

  private static JsonNode messages(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
