package tr.mbs.request.subject;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;

/** Reads what {@code subject-routing} answered, such as {@code GOVERNORATE:milli-egitim}, as bodies of one il. */
@Component
public class Suggestion {

  /**
   * @param body        to whom MİGM is advised to forward; MİGM itself when it answers
   * @param directorate to whom the governorate is advised to forward; may be null
   */
  public record Advice(Unit body, Unit directorate) {

    /**
     * Whether it says enough to forward there without a note (domain.md §2.3, move 3). A body that has sent the request
     * back must be told why it comes again.
     *
     * @param returns how often the request has come back
     */
    public boolean explains(UnitCode target, int returns) {
      return returns == 0 && body.code().equals(target);
    }
  }

  private final Units units;

  Suggestion(Units units) {
    this.units = units;
  }

  /** Empty when nothing was suggested: MİGM decides. */
  public Optional<Advice> advice(String suggestion, Office office) {
    if (suggestion == null) {
      return Optional.empty();
    }
    String[] parts = suggestion.split(":", 2);
    Unit directorate = parts.length < 2 ? null : units.directorate(office.plate(), parts[1]).orElse(null);
    return body(parts[0], office).map(body -> new Advice(body, directorate));
  }

  private Optional<Unit> body(String kind, Office office) {
    return switch (kind) {
      case "GOVERNORATE" -> Optional.of(units.governorateOf(office.plate()));
      case "METROPOLITAN_MUNICIPALITY" -> units.metropolitanOf(office.plate());
      case "MUNICIPALITY", "DISTRICT_MUNICIPALITY" -> Optional.ofNullable(office.municipality()).flatMap(units::find);
      case "DIRECTORATE_GENERAL" -> units.find(UnitCode.DIRECTORATE_GENERAL);
      default -> throw new IllegalStateException("subject-routing.dmn answers " + kind);
    };
  }
}
