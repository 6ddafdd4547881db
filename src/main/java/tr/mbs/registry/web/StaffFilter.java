package tr.mbs.registry.web;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.SearchWords;
import tr.mbs.listing.Position;
import tr.mbs.registry.staff.StaffRows;
import tr.mbs.registry.staff.StaffRows.Criteria;

/**
 * The form above the list of accounts, as it stands in the address.
 *
 * @param ara    words
 * @param birim  unit code
 * @param kapali anything: only accounts that are closed
 * @param parolasiz anything: only accounts that got no password yet
 * @param sonra  where the page begins; absent on the first one
 */
record StaffFilter(String ara, String birim, String kapali, String parolasiz, String sonra) {

  Criteria criteria() {
    String text = SearchWords.beginning(ara);
    return new Criteria(text, birim, kapali != null, parolasiz != null);
  }

  Optional<Position> position() {
    return StaffRows.ORDER.parse(sonra);
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return ara != null || birim != null || kapali != null || parolasiz != null;
  }

  /** The address of the same list from a place on; {@code null} for its beginning. */
  String address(Position from) {
    return UriComponentsBuilder.fromPath("/kurum/kullanicilar")
        .queryParamIfPresent("ara", Optional.ofNullable(ara))
        .queryParamIfPresent("birim", Optional.ofNullable(birim))
        .queryParamIfPresent("kapali", Optional.ofNullable(kapali))
        .queryParamIfPresent("parolasiz", Optional.ofNullable(parolasiz))
        .queryParamIfPresent("sonra", Optional.ofNullable(from))
        .encode().build().toUriString();
  }
}
