package tr.mbs.registry.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tr.mbs.registry.place.Office;

/**
 * An office with all who hold, held or will hold it.
 *
 * @param mandates the latest first
 * @param today    the day, in Istanbul, on which it was opened
 */
public record OfficeFile(Office office, List<Mandate> mandates, LocalDate today) {

  /** Who is in office, and who will be: the latest first. */
  public List<Mandate> standing() {
    return mandates.stream().filter(this::stands).toList();
  }

  /** Whose days are over, the latest first. */
  public List<Mandate> past() {
    return mandates.stream().filter(mandate -> !stands(mandate)).toList();
  }

  /** Whoever takes office next ends the days of this one: who came last and is not out yet. */
  public Optional<Mandate> last() {
    return standing().stream().findFirst();
  }

  public Optional<Mandate> mandate(UUID id) {
    return mandates.stream().filter(mandate -> mandate.id().equals(id)).findFirst();
  }

  /** Whether somebody is in office, or will be. */
  public boolean stands(Mandate mandate) {
    return mandate.term().lasts(today);
  }
}
