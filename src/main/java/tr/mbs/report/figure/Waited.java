package tr.mbs.report.figure;

import tr.mbs.report.path.Days;

/**
 * Stays that have ended.
 *
 * @param stays      how long each was
 * @param untouched  of those that were touched, how long until then
 * @param returned   how many ended by a return
 * @param answered   how many by a result
 * @param late       how many results after the last day
 */
public record Waited(Days stays, Days untouched, long returned, long answered, long late) {

  public static final Waited NONE = new Waited(Days.NONE, Days.NONE, 0, 0, 0);

  /** Both together, as far as that can be told: no median, and nothing of the untouched. */
  public Waited plus(Waited other) {
    return new Waited(stays.plus(other.stays), Days.NONE, returned + other.returned, answered + other.answered,
        late + other.late);
  }
}
