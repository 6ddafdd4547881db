package tr.mbs.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.mailbox.password.MailboxVisit;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.site.Audience;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** All actors with their browsers, signed in once for many tests, and a request that two of them may see. */
public final class Cast {

  /** Sessions idle for half an hour, and a slow machine may need longer from one test of these to the next. */
  private static final Duration LASTS = Duration.ofMinutes(20);

  private static final Map<ApplicationContext, Cast> CASTS = new WeakHashMap<>();

  private final ApplicationContext context;
  private final int port;
  private final Map<Actor, Visitor> visitors = new EnumMap<>(Actor.class);
  private final Map<String, StaffVisit> colleagues = new HashMap<>();
  private final SampleCase sample;
  private final long since = System.nanoTime();

  private Cast(ApplicationContext context) {
    this.context = context;
    port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    context.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> giveTheLeadAnAccount());
    for (Actor actor : Actor.values()) {
      visitors.put(actor, newlySignedIn(actor));
    }
    sample = SampleCase.waitingAtGovernorate(context, visitors);
  }

  public static synchronized Cast of(ApplicationContext context) {
    return CASTS.compute(context, (same, earlier) ->
        earlier == null || System.nanoTime() - earlier.since > LASTS.toNanos() ? new Cast(context) : earlier);
  }

  /** The second step of an onboarding gives accounts to leads; until one has run, nobody is in their group. */
  private void giveTheLeadAnAccount() {
    StaffAccounts accounts = context.getBean(StaffAccounts.class);
    String group = Audience.PROJECT_LEAD.group() + "18-merkez";
    accounts.ensureGroups(List.of(new StaffAccounts.Group(group, "Çankırı Belediyesi proje sorumluları")));
    accounts.ensureAccount(new StaffAccounts.NewAccount(Actor.LEAD.account(), StaffVisit.PASSWORD, "Selin Yalçın",
        "proje18@kurum.example", "+905550001021", Set.of(Audience.STAFF.group(), group)));
  }

  Visitor visitor(Actor actor) {
    return visitors.get(actor);
  }

  /** A member of staff of the demo set: an actor, or somebody who is none. */
  public synchronized StaffVisit officer(String account) {
    return Arrays.stream(Actor.values())
        .filter(actor -> account.equals(actor.account()))
        .findFirst()
        .map(actor -> new StaffVisit(visitor(actor), account))
        .orElseGet(() -> colleagues.computeIfAbsent(account, name -> StaffVisit.signedIn(port, name)));
  }

  SampleCase sample() {
    return sample;
  }

  int port() {
    return port;
  }

  /** A browser more of this kind of person; each muhtar holds an office of his own. */
  Visitor newlySignedIn(Actor actor) {
    if (actor == Actor.NOBODY) {
      return new Visitor(port);
    }
    if (actor == Actor.MAILBOX) {
      return MailboxVisit.signedIn(port, OfficeMailbox.made(context));
    }
    return actor.isMuhtar()
        ? MuhtarVisit.signedIn(port, OfficeMailbox.made(context).muhtar())
        : StaffVisit.signedIn(port, actor.account()).visitor();
  }
}
