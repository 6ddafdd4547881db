package tr.mbs.numbering;

/** Which way a document goes; each has a counter of its own. */
public enum Direction {
  /** "Gelen": it came to the municipality. */
  INCOMING,
  /** "Giden": the municipality sends it. */
  OUTGOING
}
