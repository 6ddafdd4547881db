package tr.mbs.mailbox.web;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.SearchWords;
import tr.mbs.listing.Position;
import tr.mbs.mailbox.search.MailSearch;

/**
 * What is looked for, as it stands in the address.
 *
 * @param q      words
 * @param klasor slug of the folder; absent for Gelen Kutusu
 * @param sonra  where the page begins; absent on the first one
 * @param numara anything: a person's number was typed instead of words
 */
record MailQuery(String q, String klasor, String sonra, String numara) {

  private static final String INBOX = "gelen";

  String words() {
    return q == null ? "" : SearchWords.beginning(q);
  }

  public String folder() {
    return klasor == null || klasor.isEmpty() ? INBOX : klasor;
  }

  boolean holdsNumber() {
    return SearchWords.holdNumberOfPerson(q);
  }

  Position position() {
    return MailSearch.NEWEST.parse(sonra).orElse(Position.START);
  }

  /** The address of what is left without the number. */
  String withoutNumber() {
    return UriComponentsBuilder.fromPath(MailRules.SEARCH).queryParam("klasor", folder()).queryParam("numara", "1").encode()
        .build().toUriString();
  }

  /** The same search from a place on; {@code null} for its beginning. */
  String address(Position from) {
    return UriComponentsBuilder.fromPath(MailRules.SEARCH)
        .queryParam("q", "{q}").queryParam("klasor", "{klasor}")
        .queryParamIfPresent("sonra", Optional.ofNullable(from))
        .encode().buildAndExpand(words(), folder()).toUriString();
  }
}
