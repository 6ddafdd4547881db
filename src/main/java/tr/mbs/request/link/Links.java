package tr.mbs.request.link;

import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Action;
import tr.mbs.request.Actor;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.search.RequestReader;
import tr.mbs.request.search.RequestScope;
import tr.mbs.request.search.SearchText;

/**
 * Links requests about the same matter, and takes links away again. Whoever sees both may, open or closed: nothing of either
 * changes but its history, which tells officers alone. A link is the pair of two requests, and nothing else.
 */
@Component
public class Links {

  /** So many a request may have: they are all shown on its page. */
  static final int MOST = 20;
  private static final String FIELD = "other";

  private final JdbcClient jdbc;
  private final Requests requests;
  private final RequestReader reader;
  private final RequestScope scope;
  private final Units units;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Links(JdbcClient jdbc, Requests requests, RequestReader reader, RequestScope scope, Units units, AuditTrail audit,
      TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.requests = requests;
    this.reader = reader;
    this.scope = scope;
    this.units = units;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The two requests, as they are under their locks, and who links them. */
  private record Pair(Request one, Request other, Actor officer) {
  }

  /**
   * Links a request to another one; two that are linked already stay so.
   *
   * @param officer who sees the request
   * @param typed   the number of the other, as it was typed
   * @throws Refusal for the field when it is no number, there is no such request in his sight, it is the same one, or one of
   *     both has {@value #MOST} links
   */
  public void link(Request request, StaffAccounts.Account officer, String typed) {
    Request other = find(typed, officer);
    if (other.getId().equals(request.getId())) {
      throw Refusal.field(FIELD, "request.refusal.link.itself");
    }
    transaction.executeWithoutResult(status -> {
      Pair pair = inTurn(request, other, officer);
      if (!areLinked(pair)) {
        requireRoom(pair.one());
        requireRoom(pair.other());
        jdbc.sql("insert into request_link (request_id, other_id) values (:one, :other), (:other, :one)")
            .param("one", pair.one().getId()).param("other", pair.other().getId()).update();
        tell(Action.LINKED, pair);
      }
    });
  }

  /** Takes a link away; one that is gone already is no fault. Throws as {@link #link} for what is no number in his sight. */
  public void unlink(Request request, StaffAccounts.Account officer, String typed) {
    Request other = find(typed, officer);
    transaction.executeWithoutResult(status -> {
      Pair pair = inTurn(request, other, officer);
      if (areLinked(pair)) {
        jdbc.sql("""
                delete from request_link
                where request_id = :one and other_id = :other or request_id = :other and other_id = :one""")
            .param("one", pair.one().getId()).param("other", pair.other().getId()).update();
        tell(Action.UNLINKED, pair);
      }
    });
  }

  /** What is not in his sight does not exist. */
  private Request find(String typed, StaffAccounts.Account officer) {
    var numbers = SearchText.numbers(typed, IstanbulTime.today(clock).getYear());
    if (numbers.isEmpty()) {
      throw Refusal.field(FIELD, "request.refusal.link.noNumber");
    }
    return numbers.stream().flatMap(number -> reader.findByNumber(number).stream())
        .filter(found -> scope.sees(officer, found))
        .findFirst().orElseThrow(() -> Refusal.field(FIELD, "request.refusal.link.unknown"));
  }

  /** Both rows are locked in one order, whoever links whom: two who link the same two do not wait for each other. */
  private Pair inTurn(Request request, Request other, StaffAccounts.Account officer) {
    Stream.of(request.getId(), other.getId()).sorted(Comparator.naturalOrder()).forEach(requests::getToChange);
    Request now = requests.get(request.getId());
    return new Pair(now, requests.get(other.getId()), new Actor(officer.userId(), actingUnit(now, officer)));
  }

  /** For which of his bodies: one that has held it, if there is one, or the governorate or MİGM for which he sees it. */
  private Unit actingUnit(Request request, StaffAccounts.Account officer) {
    return scope.holders(request, officer).stream().map(code -> units.get(new UnitCode(code)))
        .findFirst().orElseGet(() -> {
          Unit governorate = units.governorateOf(request.plate());
          return officer.groups().contains(governorate.code().value()) ? governorate : units.get(UnitCode.DIRECTORATE_GENERAL);
        });
  }

  private boolean areLinked(Pair pair) {
    return jdbc.sql("select count(*) from request_link where request_id = ? and other_id = ?")
        .params(pair.one().getId(), pair.other().getId()).query(Integer.class).single() > 0;
  }

  private void requireRoom(Request request) {
    int links = jdbc.sql("select count(*) from request_link where request_id = ?").param(request.getId())
        .query(Integer.class).single();
    if (links >= MOST) {
      throw Refusal.field(FIELD, "request.refusal.link.tooMany", request.number(), MOST);
    }
  }

  private void tell(Action action, Pair pair) {
    tell(action, pair.one(), pair.other(), pair.officer());
    tell(action, pair.other(), pair.one(), pair.officer());
  }

  private void tell(Action action, Request request, Request other, Actor officer) {
    requests.relate(action, request, officer);
    audit.record(officer.person(), action == Action.LINKED ? "request-link" : "request-unlink", "request", request.number(),
        other.number(), DataSubject.mandate(request.mandateId()));
  }
}
