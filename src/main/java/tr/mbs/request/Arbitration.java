package tr.mbs.request;

/** Whether a MİGM yöneticisi decides, or has decided, who answers (domain.md §2.4, bounded returns). */
enum Arbitration {
  NONE,
  OPEN,
  DECIDED
}
