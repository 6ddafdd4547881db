package tr.mbs.mailbox.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;

/** To whom a muhtar writes: MİGM, the governorate of his il with its directorates, and his municipality. */
@Component
public class AddressBook {

  /** @param address as somebody would type it, with the name */
  public record Entry(String name, String address) {
  }

  private final Muhtarliks offices;
  private final Units units;

  AddressBook(Muhtarliks offices, Units units) {
    this.offices = offices;
    this.units = units;
  }

  /** Those with an e-mail address. */
  public List<Entry> of(String office) {
    return offices.find(office).map(this::of).orElse(List.of());
  }

  private List<Entry> of(Office office) {
    Stream<Unit> above = Stream.of(units.find(UnitCode.DIRECTORATE_GENERAL), units.find(UnitCode.governorate(office.plate())),
        municipality(office), units.metropolitanOf(office.plate())).flatMap(Optional::stream);
    return Stream.concat(above, units.directoratesIn(office.plate()).stream())
        .filter(unit -> unit.active() && unit.email() != null).distinct()
        .map(unit -> new Entry(unit.name(), Recipients.text(unit.name(), unit.email()))).toList();
  }

  private Optional<Unit> municipality(Office office) {
    return Optional.ofNullable(office.municipality()).flatMap(units::find);
  }
}
