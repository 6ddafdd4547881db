package tr.mbs.site;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * A signed-in muhtar, as the session keeps him: ids only, no personal data.
 *
 * @param mandate    the mandate he signed in with
 * @param muhtarlik  id of his office
 */
public record MuhtarPrincipal(UUID mandate, String muhtarlik) implements Principal, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return mandate.toString();
  }
}
