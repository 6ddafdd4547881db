package tr.mbs.mailbox.embedded.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a mail into somebody's INBOX; it is in the database before anybody is told that it was taken. */
@Component
@EmbeddedMail
public class Delivery {

  private final Shelves shelves;

  Delivery(Shelves shelves) {
    this.shelves = shelves;
  }

  /** @return why it is not taken, as SMTP says it; empty when it was */
  public Optional<String> deliver(String address, byte[] source, Instant received) {
    Optional<String> refusal = shelves.space().refusal(address, source.length);
    if (refusal.isEmpty()) {
      file(address, "INBOX", "", source, received);
    }
    return refusal;
  }

  /** Lays a mail into a folder that is there, whatever the quota. @param flags as {@link FlagText} writes them */
  public void file(String address, String folder, String flags, byte[] source, Instant received) {
    shelves.kept().add(shelves.id(address, folder).orElseThrow(), flags, received, source);
    afterCommit(() -> shelves.find(address, folder));
  }

  /** Whether a mail ever came to this mailbox. */
  public boolean hasHadMail(String address) {
    return shelves.id(address, "INBOX").flatMap(shelves.kept()::state).map(inbox -> inbox.uidNext() > 1).orElse(false);
  }

  /** For a server that starts again: nothing is known but what the database has. */
  public void forgetAll() {
    shelves.forgetAll();
  }

  /** Sessions with the folder open hear of it once it is there, and not while the caller holds a row that they need. */
  private static void afterCommit(Runnable look) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      look.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        look.run();
      }
    });
  }
}
