package tr.mbs.request.filing;

import java.util.Objects;
import java.util.stream.Stream;

/** The texts of Başvuru Formu as they were typed, right or wrong; what is missing is null. */
public record TypedRequest(String type, String subject, String title, String description, String place) {

  public static final TypedRequest NOTHING = new TypedRequest(null, null, null, null, null);

  /** Whether somebody wrote something; a choice in a list alone is soon made again. */
  public boolean isWorthKeeping() {
    return Stream.of(title, description, place).anyMatch(Objects::nonNull);
  }
}
