package tr.mbs.registry.web;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.SearchWords;
import tr.mbs.listing.Position;
import tr.mbs.registry.office.OfficeSearch;

/**
 * The form above the list of offices, as it stands in the address. What is unknown in it does not narrow.
 *
 * @param ara    words
 * @param il     plate
 * @param ilce   id of a district
 * @param bos    anything: only vacant offices
 * @param sonra  where the page begins; absent on the first one
 * @param numara anything: a person's number was typed instead of words
 */
record OfficeFilter(String ara, String il, String ilce, String bos, String sonra, String numara) {

  String text() {
    return SearchWords.beginning(ara);
  }

  boolean holdsNumber() {
    return SearchWords.holdNumberOfPerson(ara);
  }

  /** The address of what is left without it. */
  String withoutNumber() {
    String rest = new OfficeFilter(null, il, ilce, bos, null, null).address(null);
    return rest + (rest.contains("?") ? "&" : "?") + "numara=1";
  }

  Optional<Position> position() {
    return OfficeSearch.ORDER.parse(sonra);
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return ara != null || il != null || ilce != null || bos != null;
  }

  /** The address of the same list from a place on; {@code null} for its beginning. */
  String address(Position from) {
    return UriComponentsBuilder.fromPath("/kurum/muhtarlar")
        .queryParamIfPresent("ara", Optional.ofNullable(ara))
        .queryParamIfPresent("il", Optional.ofNullable(il))
        .queryParamIfPresent("ilce", Optional.ofNullable(ilce))
        .queryParamIfPresent("bos", Optional.ofNullable(bos))
        .queryParamIfPresent("sonra", Optional.ofNullable(from))
        .encode().build().toUriString();
  }
}
