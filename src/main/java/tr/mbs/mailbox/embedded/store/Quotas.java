package tr.mbs.mailbox.embedded.store;

import com.icegreen.greenmail.store.InMemoryStore;
import jakarta.mail.Quota;

/** What a client is told of the space it has (RFC 2087): GreenMail's commands ask a store for nothing else here. */
final class Quotas extends InMemoryStore {

  /** RFC 2087 §3: STORAGE is in units of 1024 octets. */
  private static final int UNIT = 1024;

  private final Space space;

  Quotas(Space space) {
    this.space = space;
  }

  /** @param address whose it is */
  @Override
  public Quota[] getQuota(String root, String address, boolean includeDefaultRoot) {
    if (!includeDefaultRoot && !root.isEmpty()) {
      return new Quota[0];
    }
    Quota quota = new Quota("");
    quota.resources = new Quota.Resource[] {new Quota.Resource("STORAGE", (space.held(address) + UNIT - 1) / UNIT,
        space.quota(address) / UNIT)};
    return new Quota[] {quota};
  }

  @Override
  public boolean isQuotaSupported() {
    return true;
  }

  /** An office's is data, not a mail program's business. */
  @Override
  public void setQuota(Quota quota, String address) {
    // Nothing changes.
  }
}
