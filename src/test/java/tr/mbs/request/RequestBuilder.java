package tr.mbs.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tr.mbs.calendar.Deadlines;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.request.filing.Filing;

/**
 * Builds a request of a village of Çankırı by the moves that lead to where it stands: no test can begin in a state that
 * the domain does not know.
 */
public final class RequestBuilder {

  static final Deadlines DEADLINES = new Deadlines(new WorkingDays(day -> Optional.empty()));

  static final Office OFFICE =
      new Office("D18-001", "Yukarıpınar", OfficeKind.VILLAGE, "18", "Çankırı", false, "18-merkez", "Merkez", null, true);

  private String title = "Köy yolu onarımı";
  private String description = "Köy yolu kışın bozuldu.";
  private LocalDate day = LocalDate.of(2026, 5, 12);
  private Request request;
  private Unit holder = Bodies.MIGM;
  private final Set<Unit> returnedBefore = new HashSet<>();

  public static RequestBuilder aRequest() {
    return new RequestBuilder();
  }

  /** It says this; without it, that a road is to be mended. */
  public RequestBuilder saying(String title, String description) {
    this.title = title;
    this.description = description;
    return this;
  }

  /** The moves after this word happen on this day; without it, on 12 May 2026. */
  public RequestBuilder on(LocalDate day) {
    filed();
    this.day = day;
    return this;
  }

  RequestBuilder filedOn(LocalDate day) {
    this.day = day;
    filed();
    return this;
  }

  /** An officer of this body records it for the muhtar, who is of a mahalle of the body's when it is a municipality. */
  RequestBuilder recordedBy(Unit body) {
    filed().recordBy(body, body.is(UnitKind.MUNICIPALITY) ? mahalleOf(body) : OFFICE, noon(day), DEADLINES::response);
    holder = body.is(UnitKind.DIRECTORATE_GENERAL) ? Bodies.MIGM : body;
    return this;
  }

  static Office mahalleOf(Unit municipality) {
    return new Office("D18-007", "Cumhuriyet", OfficeKind.NEIGHBOURHOOD, municipality.plate(), "Çankırı", false,
        municipality.plate() + "-merkez", "Merkez", municipality.code(), true);
  }

  /** Its holder forwards it. */
  public RequestBuilder forwardedTo(Unit target) {
    filed().forwardTo(target, holder, noon(day), DEADLINES::response);
    holder = target;
    return this;
  }

  /** Its holder returns it: a directorate to the governorate, the others to MİGM. */
  RequestBuilder returned() {
    filed().returnBy(holder, Bodies.GOVERNORATE, returnedBefore.contains(holder), noon(day));
    returnedBefore.add(holder);
    holder = request.status() == Status.PENDING ? Bodies.MIGM : Bodies.GOVERNORATE;
    return this;
  }

  RequestBuilder resolved() {
    return resolved(Outcome.POSITIVE, "Yol onarıldı.", null);
  }

  public RequestBuilder resolved(Outcome outcome, String text, String reason) {
    filed().resolve(outcome, text, reason, holder, noon(day));
    return this;
  }

  /** The muhtar objects to its result. */
  public RequestBuilder objected() {
    filed().object(noon(day), DEADLINES.legal(day), DEADLINES.response(day));
    filed().nextMovement();
    returnedBefore.clear();
    holder = Bodies.MIGM;
    return this;
  }

  public Request build() {
    return filed();
  }

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(IstanbulTime.ZONE).toInstant();
  }

  private Request filed() {
    if (request == null) {
      Filing filing = new Filing(OFFICE, UUID.randomUUID(), RequestType.REQUEST, "YOL", title,
          description, "Okulun önü", Channel.PORTAL, UUID.randomUUID());
      request = new Request(UUID.randomUUID(), "MBS-2026-0000001", filing, null, noon(day), DEADLINES.legal(day));
    }
    return request;
  }
}
