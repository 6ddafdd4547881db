package tr.mbs.desk.message;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import tr.mbs.kernel.Refusal;
import tr.mbs.notification.Channel;
import tr.mbs.notification.delivery.MessageState;
import tr.mbs.notification.watch.Trouble;

/**
 * A trouble as it stands in an address and in hidden fields.
 *
 * @param durum    state
 * @param kanal    channel
 * @param saglayici name of the provider; blank for nobody
 * @param neden    reason; blank for none
 */
record TypedTrouble(String durum, String kanal, String saglayici, String neden) {

  private static final int LONGEST = 200;

  /** @throws Refusal NOT_FOUND when there is no such state, channel or reason */
  Trouble read() {
    return new Trouble(one(MessageState.TROUBLED.stream(), durum), one(Stream.of(Channel.values()), kanal), text(saglayici),
        text(neden));
  }

  /** The address of its messages after one of them; null for the first ones. */
  String address(Object after) {
    return UriComponentsBuilder.fromPath("/kurum/iletiler/sorun").queryParam("durum", "{durum}")
        .queryParam("kanal", "{kanal}").queryParam("saglayici", "{saglayici}").queryParam("neden", "{neden}")
        .queryParamIfPresent("sonra", Optional.ofNullable(after))
        .encode().buildAndExpand(durum, kanal, saglayici, neden).toUriString();
  }

  private static <T extends Enum<T>> T one(Stream<T> known, String name) {
    return known.filter(value -> value.name().equals(name)).findFirst()
        .orElseThrow(TypedTrouble::nothing);
  }

  private static String text(String typed) {
    if (typed != null && typed.length() > LONGEST) {
      throw nothing();
    }
    return typed == null || typed.isBlank() ? null : typed;
  }

  private static Refusal nothing() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "site.error.404.text");
  }
}
