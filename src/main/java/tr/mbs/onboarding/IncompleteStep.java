package tr.mbs.onboarding;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import tr.mbs.kernel.Refusal;

/** A step cannot be done yet: 422, with the whole list of what is missing, which its sentence repeats in one line. */
public class IncompleteStep extends Refusal {

  private final transient List<Refusal> missing;

  IncompleteStep(List<Refusal> missing) {
    super(Kind.INVALID, "onboarding.refusal.incomplete", sentences(missing));
    this.missing = List.copyOf(missing);
  }

  public List<Refusal> missing() {
    return missing;
  }

  /** "First. Second. Third." as one argument: the message source resolves it in the reader's language. */
  private static MessageSourceResolvable sentences(List<Refusal> missing) {
    return missing.stream().map(IncompleteStep::sentence)
        .reduce((all, next) -> resolvable("onboarding.refusal.two", all, next)).orElseThrow();
  }

  /** A refusal's sentence as an argument of another one. */
  public static MessageSourceResolvable sentence(Refusal refusal) {
    return resolvable(refusal.messageKey(), refusal.args());
  }

  private static MessageSourceResolvable resolvable(String key, Object... args) {
    return new DefaultMessageSourceResolvable(new String[] {key}, args);
  }
}
