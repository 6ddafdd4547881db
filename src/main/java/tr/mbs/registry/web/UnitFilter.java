package tr.mbs.registry.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.SearchWords;
import tr.mbs.listing.Position;
import tr.mbs.registry.unit.UnitDirectory;
import tr.mbs.registry.unit.UnitDirectory.Criteria;
import tr.mbs.registry.unit.UnitKind;

/**
 * The form above the list of units, as it stands in the address. What is unknown in it does not narrow.
 *
 * @param ara   words
 * @param tur   name of a {@link UnitKind}
 * @param il    plate
 * @param epostasiz anything: only units without an address
 * @param sonra where the page begins; absent on the first one
 */
record UnitFilter(String ara, String tur, String il, String epostasiz, String sonra) {

  Criteria criteria() {
    String text = SearchWords.beginning(ara);
    return new Criteria(text, Stream.of(UnitKind.values()).filter(kind -> kind.name().equals(tur)).findFirst()
        .orElse(null), il, epostasiz != null);
  }

  Optional<Position> position() {
    return UnitDirectory.ORDER.parse(sonra);
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return ara != null || tur != null || il != null || epostasiz != null;
  }

  /** The address of the same list from a place on; {@code null} for its beginning. */
  String address(Position from) {
    return UriComponentsBuilder.fromPath("/kurum/birimler")
        .queryParamIfPresent("ara", Optional.ofNullable(ara))
        .queryParamIfPresent("tur", Optional.ofNullable(tur))
        .queryParamIfPresent("il", Optional.ofNullable(il))
        .queryParamIfPresent("epostasiz", Optional.ofNullable(epostasiz))
        .queryParamIfPresent("sonra", Optional.ofNullable(from))
        .encode().build().toUriString();
  }
}
