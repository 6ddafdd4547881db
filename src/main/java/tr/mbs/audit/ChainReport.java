package tr.mbs.audit;

/**
 * What a walk over the whole chain found.
 *
 * @param sealed   how many links were walked over and are right
 * @param unsealed how many entries have no seal; those of the last minute or two have none yet
 * @param head     the last right link, {@code sequence:hash}: give it to the next verification
 * @param fault    what is wrong, or {@code null} when nothing is
 * @param sequence of the first bad link; 0 without one
 * @param entry    id of the first bad entry; 0 where none is known
 */
public record ChainReport(long sealed, long unsealed, String head, Fault fault, long sequence, long entry) {

  /** What can be wrong with a link. */
  public enum Fault {
    /** The entry or its seal says something else than when it was sealed, or the key is another one. */
    CHANGED,
    /** The seal is there, its entry is gone. */
    ENTRY_MISSING,
    /** A link is gone. */
    SEAL_MISSING,
    /** The head that was noted earlier is not in this chain: it was cut short or made anew. */
    NOTED_HEAD_MISSING,
    /** An entry has no seal a day after its time: sealing stands still, seals were deleted, or it was slipped in. */
    UNSEALED
  }
}
