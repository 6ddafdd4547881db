package tr.mbs.signin.verification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the field {@code verification} carries, as the browser claims it: ALTCHA's payload, nothing of it checked. */
record Solution(String algorithm, String challenge, Long number, String salt, String signature) {

  private static final int LONGEST = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** @param payload base64 of JSON; empty when it is anything else */
  static Optional<Solution> parse(String payload) {
    if (payload.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(Base64.getDecoder().decode(payload), Solution.class))
          .filter(Solution::isComplete);
    } catch (IllegalArgumentException | IOException noPayload) {
      return Optional.empty();
    }
  }

  private boolean isComplete() {
    return Stream.of(algorithm, challenge, number, salt, signature).allMatch(Objects::nonNull);
  }
}
