package tr.mbs.mailbox.embedded.store;

import com.icegreen.greenmail.store.FolderListener;
import jakarta.mail.Flags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What this node knows of one folder. Every change goes to the database first; then {@link #look} finds it there, as it finds those
 * of other nodes, and tells the sessions that have the folder open.
 */
final class Shelf {

  private final long folder;
  private final KeptMails kept;
  private final List<FolderListener> listeners = new CopyOnWriteArrayList<>();
  private List<KnownMail> mails = new ArrayList<>();
  private long[] uids = {};
  private KeptMails.State state = new KeptMails.State(1, 0);

  Shelf(long folder, KeptMails kept) {
    this.folder = folder;
    this.kept = kept;
  }

  void listen(FolderListener listener) {
    listeners.add(listener);
  }

  void ignore(FolderListener listener) {
    listeners.remove(listener);
  }

  void tell(Consumer<FolderListener> news) {
    listeners.forEach(news);
  }

  /** @return false when the folder is gone */
  synchronized boolean look(FolderListener silent) {
    Optional<KeptMails.State> now = kept.state(folder);
    now.filter(found -> !found.equals(state)).ifPresent(found -> {
      if (found.revision() != state.revision()) {
        compare(kept.above(folder, 0), silent);
      } else {
        add(kept.above(folder, uids.length == 0 ? 0 : uids[uids.length - 1]));
      }
      state = found;
      uids = mails.stream().mapToLong(KnownMail::uid).toArray();
    });
    return now.isPresent();
  }

  private void compare(List<KeptMails.Line> lines, FolderListener silent) {
    Map<Long, KeptMails.Line> there = new HashMap<>();
    lines.forEach(line -> there.put(line.uid(), line));
    long last = mails.isEmpty() ? 0 : mails.get(mails.size() - 1).uid();
    int number = 1;
    for (Iterator<KnownMail> each = mails.iterator(); each.hasNext();) {
      KnownMail mail = each.next();
      KeptMails.Line line = there.get(mail.uid());
      int place = number;
      if (line == null) {
        each.remove();
        tell(listener -> listener.expunged(place));
      } else {
        if (mail.set(FlagText.flags(line.flags()))) {
          tellFlags(place, mail, silent);
        }
        number++;
      }
    }
    add(lines.stream().filter(line -> line.uid() > last).toList());
  }

  private void add(List<KeptMails.Line> lines) {
    for (KeptMails.Line line : lines) {
      mails.add(new KnownMail(line));
      int place = mails.size();
      tell(listener -> listener.added(place));
    }
  }

  /**
   * After this node has set the flags of one mail.
   *
   * @param revision the folder's after it; when nobody else changed it meanwhile, the other mails need not be looked at
   */
  synchronized void flagged(long uid, Flags flags, long revision, FolderListener silent) {
    if (revision != state.revision() + 1) {
      look(silent);
      return;
    }
    mail(uid).filter(mail -> mail.set(flags)).ifPresent(mail -> tellFlags(place(uid), mail, silent));
    state = new KeptMails.State(state.uidNext(), revision);
  }

  private void tellFlags(int place, KnownMail mail, FolderListener silent) {
    listeners.stream().filter(listener -> listener != silent)
        .forEach(listener -> listener.flagsUpdated(place, mail.flags(), mail.uid()));
  }

  /** A copy: it does not change while somebody goes through it. */
  synchronized List<KnownMail> mails() {
    return List.copyOf(mails);
  }

  /** Of all mails in their order; nobody may write to it. For each mail of a FETCH the session asks for it. */
  synchronized long[] uids() {
    return uids;
  }

  synchronized long uidNext() {
    return state.uidNext();
  }

  synchronized int count(Flags.Flag without) {
    return (int) mails.stream().filter(mail -> !mail.is(without)).count();
  }

  /** Its place from 1; 0 for none. */
  synchronized int place(long uid) {
    return Math.max(0, Arrays.binarySearch(uids, uid) + 1);
  }

  synchronized Optional<KnownMail> mail(long uid) {
    int place = place(uid);
    return place == 0 ? Optional.empty() : Optional.of(mails.get(place - 1));
  }
}
