package tr.mbs.onboarding.board;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.SearchWords;
import tr.mbs.listing.Position;

/**
 * The form above the board, as it stands in the address. What is unknown in it does not narrow.
 *
 * @param ara   words of the name
 * @param il    plate
 * @param durum {@link Standing#address()}
 * @param sonra where the page begins; absent on the first one
 */
record BoardFilter(String ara, String il, String durum, String sonra) {

  BoardCriteria criteria() {
    return new BoardCriteria(SearchWords.beginning(ara),
        il == null || !il.matches("[0-9]{2}") ? null : il, Standing.named(durum).orElse(null));
  }

  Optional<Position> position() {
    return BoardRows.ORDER.parse(sonra);
  }

  /** Whether anything narrows the board. */
  public boolean narrows() {
    return ara != null || il != null || durum != null;
  }

  /** The same municipalities at another address: an export, or the board from a place on; {@code null}: its top. */
  String address(String path, Position from) {
    return UriComponentsBuilder.fromPath(path)
        .queryParamIfPresent("ara", Optional.ofNullable(ara))
        .queryParamIfPresent("il", Optional.ofNullable(il))
        .queryParamIfPresent("durum", Optional.ofNullable(durum))
        .queryParamIfPresent("sonra", Optional.ofNullable(from))
        .encode().build().toUriString();
  }
}
