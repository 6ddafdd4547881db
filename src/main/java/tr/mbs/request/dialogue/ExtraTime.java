package tr.mbs.request.dialogue;

/** What became of a body's wish for extra time. MİGM decides one in each round of a request. */
public enum ExtraTime {
  WISHED,
  /** The request was decided, or changed its holder, before MİGM had answered: it may be wished for again. */
  LAPSED,
  GRANTED,
  DENIED
}
