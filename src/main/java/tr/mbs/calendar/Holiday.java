package tr.mbs.calendar;

/**
 * What law 2429 (Ulusal Bayram ve Genel Tatiller Hakkında Kanun) m.1–2 names. On half days offices close at 13:00; they are
 * working days here (domain.md §2.6).
 */
public enum Holiday {
  NEW_YEAR,
  CHILDREN,
  LABOUR,
  YOUTH,
  DEMOCRACY,
  VICTORY,
  REPUBLIC_EVE,
  REPUBLIC,
  RAMADAN_EVE,
  RAMADAN,
  SACRIFICE_EVE,
  SACRIFICE;

  /** Whether offices close at 13:00 only. */
  public boolean half() {
    return this == REPUBLIC_EVE || this == RAMADAN_EVE || this == SACRIFICE_EVE;
  }
}
