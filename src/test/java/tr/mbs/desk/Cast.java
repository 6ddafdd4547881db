package tr.mbs.desk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationContext;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** All actors with their browsers, signed in once for all tests, and a request that two of them may see. */
final class Cast {

  private static final Map<ApplicationContext, Cast> CASTS = new WeakHashMap<>();

  private final ApplicationContext context;
  private final int port;
  private final Map<Actor, Visitor> visitors = new EnumMap<>(Actor.class);
  private final Map<String, StaffVisit> colleagues = new HashMap<>();
  private final SampleCase sample;

  private Cast(ApplicationContext context) {
    this.context = context;
    port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    for (Actor actor : Actor.values()) {
      visitors.put(actor, newlySignedIn(actor));
    }
    sample = SampleCase.waitingAtGovernorate(context, visitors);
  }

  static synchronized Cast of(ApplicationContext context) {
    return CASTS.computeIfAbsent(context, Cast::new);
  }

  Visitor visitor(Actor actor) {
    return visitors.get(actor);
  }

  /** A member of staff of the demo set: an actor, or somebody who is none. */
  synchronized StaffVisit officer(String account) {
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
    return actor.isMuhtar()
        ? MuhtarVisit.signedIn(port, Officeholder.inOffice(context))
        : StaffVisit.signedIn(port, actor.account()).visitor();
  }
}
