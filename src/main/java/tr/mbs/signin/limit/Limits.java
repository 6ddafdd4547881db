package tr.mbs.signin.limit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;

/**
 * Whether windows, pauses and the verification code bind. Load tests switch them off, in demo mode only
 * (contract.md, MBS_LIMITS). Five tries per code, five minutes, one use and one browser bind always.
 */
@Component
public class Limits {

  private final boolean bind;

  Limits(@Value("${mbs.limits}") boolean bind, SiteProperties site) {
    if (!bind && !site.demo()) {
      throw new StartRefused("MBS_LIMITS is off outside demo mode: anybody could guess and send without end.",
          "Leave MBS_LIMITS away, or set MBS_DEMO=true for a load test.");
    }
    this.bind = bind;
  }

  public boolean bind() {
    return bind;
  }
}
