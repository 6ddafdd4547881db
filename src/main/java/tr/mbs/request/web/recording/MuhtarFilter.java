package tr.mbs.request.web.recording;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.SearchWords;
import tr.mbs.listing.Position;
import tr.mbs.registry.office.OfficeSearch;

/**
 * The search for a muhtar, as it stands in the address.
 *
 * @param ara    words
 * @param sonra  where the page begins; absent on the first one
 * @param numara anything: a person's number was typed in place of words
 */
record MuhtarFilter(String ara, String sonra, String numara) {

  static final String PAGE = "/kurum/talepler/yeni";

  String text() {
    return SearchWords.beginning(ara);
  }

  boolean holdsNumber() {
    return SearchWords.holdNumberOfPerson(ara);
  }

  Optional<Position> position() {
    return OfficeSearch.ORDER.parse(sonra);
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return ara != null;
  }

  /** The address of the same list from a place on; null for its beginning. */
  String address(Position from) {
    return UriComponentsBuilder.fromPath(PAGE)
        .queryParamIfPresent("ara", Optional.ofNullable(ara))
        .queryParamIfPresent("sonra", Optional.ofNullable(from))
        .encode().build().toUriString();
  }
}
