package tr.mbs.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.signin.SignInRefused.Reason;
import tr.mbs.signin.limit.Asker;
import tr.mbs.signin.limit.Limits;
import tr.mbs.signin.limit.Window;
import tr.mbs.signin.limit.Windows;

/**
 * How often sign-ins through an identity provider may begin. Each answer belongs to a beginning and costs a call to the
 * provider, of which few are under way at a time: a flood from one place must not keep everybody else out.
 */
@Component
public class ProviderLimits {

  /** A whole institution may sit behind one address and begin its day at nine. */
  static final Window SOURCE = new Window("provider", 200, Duration.ofHours(1));

  private final Limits limits;
  private final Windows windows;

  ProviderLimits(Limits limits, Windows windows) {
    this.limits = limits;
    this.windows = windows;
  }

  /** @throws SignInRefused TOO_OFTEN */
  @Transactional(noRollbackFor = SignInRefused.class)
  public void begin(String address) {
    byte[] source = Asker.source(address).getBytes(StandardCharsets.UTF_8);
    if (limits.bind() && windows.count(SOURCE, source).exceeds(SOURCE)) {
      throw new SignInRefused(Reason.TOO_OFTEN);
    }
  }
}
