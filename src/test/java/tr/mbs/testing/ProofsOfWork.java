package tr.mbs.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.util.Base64;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.springframework.util.function.ThrowingSupplier;

/** The work that a browser does for "Doğrulama Kodu", done by the library in place of the page's script. */
public final class ProofsOfWork {

  /** Some hundred hashes instead of thousands: all tests sign in. */
  static final int HARDNESS = 300;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ProofsOfWork() {
  }

  /** Fetches a challenge and solves it; the value of the field {@code verification}. */
  public static String solve(Visitor visitor) {
    return solve(visitor.getJson("/giris/dogrulama").body());
  }

  /** @param challenge JSON as the server gives it */
  public static String solve(String challenge) {
    DocumentContext json = JsonPath.parse(challenge);
    String salt = json.read("$.salt");
    String hash = json.read("$.challenge");
    Number limit = json.read("$.maxnumber");
    int number = ThrowingSupplier.of(() -> Altcha.solveChallenge(hash, salt, Altcha.Algorithm.SHA256,
        limit.longValue(), 0)).get().number;
    return payload(json.read("$.algorithm"), hash, number, salt, json.read("$.signature"));
  }

  /** What a browser could claim, as the field carries it. */
  public static String payload(String algorithm, String challenge, long number, String salt, String signature) {
    Map<String, Object> claim = Map.of("algorithm", algorithm, "challenge", challenge, "number", number, "salt", salt,
        "signature", signature);
    return Base64.getEncoder().encodeToString(ThrowingSupplier.of(() -> JSON.writeValueAsBytes(claim)).get());
  }
}
