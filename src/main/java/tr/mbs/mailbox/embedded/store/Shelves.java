package tr.mbs.mailbox.embedded.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The folders that somebody has asked this node for. */
@Component
@EmbeddedMail
class Shelves {

  private final KeptFolders folders;
  private final KeptMails kept;
  private final Space space;
  private final Map<Long, Shelf> shelves = new ConcurrentHashMap<>();

  Shelves(KeptFolders folders, KeptMails kept, Space space) {
    this.folders = folders;
    this.kept = kept;
    this.space = space;
  }

  KeptMails kept() {
    return kept;
  }

  Space space() {
    return space;
  }

  /** A folder as it stands now, whichever node has changed it. */
  Optional<KeptFolder> find(String address, String name) {
    return folders.named(address, name).map(row -> open(address, row));
  }

  /** Without looking into it: within a transaction nobody else may learn what it holds. */
  Optional<Long> id(String address, String name) {
    return folders.named(address, name).map(KeptFolders.Row::id);
  }

  KeptFolder open(String address, KeptFolders.Row row) {
    Shelf shelf = shelves.computeIfAbsent(row.id(), id -> new Shelf(id, kept));
    if (!shelf.look(null)) {
      forget(row.id());
    }
    return new KeptFolder(address, row, shelf, this);
  }

  /** What LIST shows: nobody asks it for its mails. */
  KeptFolder listed(String address, KeptFolders.Row row) {
    return new KeptFolder(address, row, new Shelf(row.id(), kept), this);
  }

  void forget(long folder) {
    shelves.remove(folder);
  }

  /** For a server that starts again: nothing is known but what the database has. */
  void forgetAll() {
    shelves.clear();
  }
}
