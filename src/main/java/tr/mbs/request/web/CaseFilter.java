package tr.mbs.request.web;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.SearchWords;
import tr.mbs.listing.Position;
import tr.mbs.request.search.CaseSearch;
import tr.mbs.request.search.OfficeList;

/**
 * The form above the staff's list, as it stands in the address. What is unknown in it does not narrow.
 *
 * @param ara     number or words
 * @param durum   {@link OfficeList#address()}
 * @param konu    code of a subject
 * @param il      plate
 * @param geciken anything: only what is overdue
 * @param yanit   anything: only what waits for a muhtar's answer to a question of the officer's own unit
 * @param once    where the page begins; absent on the first one
 */
record CaseFilter(String ara, String durum, String konu, String il, String geciken, String yanit, String once) {

  CaseSearch.Criteria criteria() {
    return new CaseSearch.Criteria(SearchWords.beginning(ara),
        OfficeList.named(durum).orElse(null), konu, il, geciken != null, yanit != null);
  }

  Optional<Position> position() {
    return CaseSearch.ORDER.parse(once);
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return ara != null || durum != null || konu != null || il != null || geciken != null
        || yanit != null;
  }

  /** The address of the same list from a place on; null for its beginning. */
  String address(Position from) {
    return UriComponentsBuilder.fromPath("/kurum/talepler")
        .queryParamIfPresent("ara", Optional.ofNullable(ara))
        .queryParamIfPresent("durum", Optional.ofNullable(durum))
        .queryParamIfPresent("konu", Optional.ofNullable(konu))
        .queryParamIfPresent("il", Optional.ofNullable(il))
        .queryParamIfPresent("geciken", Optional.ofNullable(geciken))
        .queryParamIfPresent("yanit", Optional.ofNullable(yanit))
        .queryParamIfPresent("once", Optional.ofNullable(from))
        .encode().build().toUriString();
  }
}
