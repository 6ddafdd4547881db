package tr.mbs.mailbox.server;

import org.springframework.stereotype.Component;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.handover.MailStores;
import tr.mbs.mailbox.handover.VisitFailed;

/** The hand-over uses the same few connections. */
@Component
class HandoverLines implements MailStores {

  private final Mailroom mailroom;

  HandoverLines(Mailroom mailroom) {
    this.mailroom = mailroom;
  }

  @Override
  public void with(Credentials who, Work work) {
    try {
      mailroom.with(who, store -> {
        work.in(store);
        return true;
      });
    } catch (MailServerAway away) {
      throw new VisitFailed(away.getMessage());
    } finally {
      // Nobody uses it again, and while it lay ready it would take the place of a muhtar's.
      mailroom.hangUp(line -> line.owner().equals(who));
    }
  }
}
