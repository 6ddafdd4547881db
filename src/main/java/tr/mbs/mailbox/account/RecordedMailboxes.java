package tr.mbs.mailbox.account;

import java.util.Optional;
import java.util.UUID;
import tr.mbs.site.database.Kept;

interface RecordedMailboxes extends Kept<Mailbox, UUID> {

  Optional<Mailbox> findByMuhtarlikId(String office);

  Optional<Mailbox> findByAddress(String address);
}
