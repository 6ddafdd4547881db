package tr.mbs.request.moves;

import static tr.mbs.request.process.Casework.ask;
import static tr.mbs.request.process.Casework.deny;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.resolve;
import static tr.mbs.request.process.Casework.wish;

import java.util.Map;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.request.process.own.ObjectionForm;
import tr.mbs.request.process.own.OwnMoves;

/** Where a request can stand, with all that makes a difference to what may be done with it; each brought about by moves. */
enum Place {
  PENDING(request -> { }),
  ASKED(request -> request.by("migm1", ask("Yol kaç metre?"))),
  AT_GOVERNORATE(request -> request.by("migm1", forward("valilik-18"))),
  WISHED(AT_GOVERNORATE, request -> request.by("valilik18a", wish("Keşif bekleniyor."))),
  WISH_DENIED(WISHED, request -> request.answered(deny("Süre yeterlidir."))),
  AT_DIRECTORATE(AT_GOVERNORATE, request -> request.by("valilik18a", forward("md-18-milli-egitim"))),
  BACK_AT_GOVERNORATE(AT_DIRECTORATE, request -> request.by("egitim18", giveBack("Görevimiz değildir."))),
  AT_DIRECTORATE_AGAIN(BACK_AT_GOVERNORATE, request -> request.by("valilik18a", forward("md-18-milli-egitim"))),
  AT_MUNICIPALITY(request -> request.by("migm1", forward("belediye-18-merkez"))),
  RETURNED(AT_MUNICIPALITY, request -> request.by("belediye18", giveBack("Görevimiz değildir."))),
  AT_ARBITER(RETURNED, request -> request.by("migm1", forward("valilik-18"))
      .by("valilik18a", giveBack("Görevimiz değildir."))),
  AFTER_ARBITER(AT_ARBITER, request -> request.by("migmyonetici", forward("belediye-18-merkez"))),
  RESOLVED(AT_GOVERNORATE, request -> request.by("valilik18a", resolve("POSITIVE"))),
  WITHDRAWN(request -> request.withdrawn()),
  OBJECTED(RESOLVED, request -> request.objected()),
  RESOLVED_AGAIN(OBJECTED, request -> request.by("migm1", resolve("INFORMED")));

  private interface Way {

    void go(Walk request) throws Exception;
  }

  private final Place before;
  private final Way way;

  Place(Way way) {
    this(null, way);
  }

  Place(Place before, Way way) {
    this.before = before;
    this.way = way;
  }

  /** Brings a new request there. */
  Request bring(Request filed, Casework casework, OwnMoves muhtar) throws Exception {
    walk(new Walk(filed, casework, muhtar));
    return casework.now(filed);
  }

  private void walk(Walk request) throws Exception {
    if (before != null) {
      before.walk(request);
    }
    way.go(request);
  }

  /** A request under way. Who decides gives the task back, when he still has it, so that others can take it. */
  private record Walk(Request request, Casework casework, OwnMoves muhtar) {

    Walk by(String officer, Map<String, String> fields) throws Exception {
      casework.decide(officer, request, fields);
      casework.giveUp(officer, request);
      return this;
    }

    void answered(Map<String, String> fields) throws Exception {
      casework.answerWish("migm1", request, fields);
    }

    void withdrawn() {
      muhtar.withdraw(casework.now(request));
    }

    void objected() {
      muhtar.object(casework.now(request), new ObjectionForm("Yol yine bozuk."));
    }
  }
}
