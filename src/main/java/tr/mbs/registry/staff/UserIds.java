package tr.mbs.registry.staff;

import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.TurkishText;

/** User ids made of names, for accounts that nobody names by hand. */
@Component
public class UserIds {

  /** Leaves room for a number within what {@link StaffDirectory#isUserId} allows. */
  private static final int LENGTH = 34;
  private static final String NAMELESS = "kullanici";

  private final StaffRows rows;

  UserIds(StaffRows rows) {
    this.rows = rows;
  }

  /** The first one that no account ever had: {@code ayse.polat}, then {@code ayse.polat2}. */
  public String free(String fullName) {
    String base = of(fullName);
    Set<String> taken = rows.userIdsFrom(base);
    return taken.contains(base)
        ? IntStream.iterate(2, number -> number + 1).mapToObj(number -> base + number)
            .filter(id -> !taken.contains(id)).findFirst().orElseThrow()
        : base;
  }

  /** A name in letters of no alphabet of ours gives none. */
  static String of(String fullName) {
    String id = TurkishText.slug(fullName).replace('-', '.');
    String cut = id.substring(0, Math.min(id.length(), LENGTH)).replaceAll("[.]$", "");
    return StaffDirectory.isUserId(cut) ? cut : NAMELESS;
  }
}
