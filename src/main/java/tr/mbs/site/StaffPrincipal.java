package tr.mbs.site;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/** A signed-in member of staff; {@code userId} is the id of the account in the engine's identity service. */
public record StaffPrincipal(String userId) implements Principal, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return userId;
  }
}
