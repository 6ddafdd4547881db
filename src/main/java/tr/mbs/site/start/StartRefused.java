package tr.mbs.site.start;

import java.io.Serial;

/** The application must not start like this. Boot prints both sentences instead of a stack trace. */
public class StartRefused extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * @param description what is wrong, in English, without the value of any secret
   * @param action      what the operator does about it
   */
  public StartRefused(String description, String action) {
    super(description);
    this.action = action;
  }

  public String action() {
    return action;
  }
}
