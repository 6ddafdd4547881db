package tr.mbs.mailbox.handover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import tr.mbs.site.start.StartRefused;

/** What stays in a mailbox for the next holder of its office (MBS_MAILBOX_HANDOVER); everything else goes into the archive. */
enum Keeping {
  /** What the office received and sent. */
  OFFICIAL(Set.of(Keeping.RECEIVED, "Sent")),
  /** But what came after the predecessor's last day. */
  EMPTY(Set.of());

  /** Where mail arrives, whoever holds the office, and while nobody does. */
  static final String RECEIVED = "INBOX";

  /** Folders that every mailbox has: they are emptied and not removed. */
  private static final Set<String> STANDING = Set.of(RECEIVED, "Sent", "Drafts", "Trash", "Junk");

  private final Set<String> kept;

  Keeping(Set<String> kept) {
    this.kept = kept;
  }

  /** @throws StartRefused for another word */
  static Keeping of(String word) {
    return Arrays.stream(values()).filter(keeping -> keeping.name().equals(word.toUpperCase(Locale.ROOT))).findFirst()
        .orElseThrow(() -> new StartRefused("MBS_MAILBOX_HANDOVER is neither official nor empty.",
            "Leave it away: then the office's official folders stay."));
  }

  boolean keeps(String folder) {
    return kept.contains(folder);
  }

  static boolean isStanding(String folder) {
    return STANDING.contains(folder);
  }
}
