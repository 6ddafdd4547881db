package tr.mbs.onboarding.kep;

import java.util.Optional;
import java.util.regex.Pattern;
import tr.mbs.kernel.EmailAddress;

/**
 * Address of an account of kayıtlı elektronik posta (domain.md §4); its provider is the number after {@code hs}.
 *
 * @param value in lower case, at most {@link #LENGTH} characters
 */
public record KepAddress(String value) {

  static final int LENGTH = 120;

  private static final Pattern FORM = Pattern.compile("[a-z0-9._-]+@([a-z0-9-]+\\.)?hs[0-9]{2}\\.kep\\.tr");

  /** Reads what a person typed; empty for whatever is no such address. */
  public static Optional<KepAddress> parse(String typed) {
    return Optional.of(EmailAddress.lower(typed))
        .filter(text -> text.length() <= LENGTH && FORM.matcher(text).matches()).map(KepAddress::new);
  }
}
