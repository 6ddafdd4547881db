package tr.mbs.request.process;

import tr.mbs.registry.unit.UnitKind;
import tr.mbs.request.Actor;
import tr.mbs.request.filing.Filing;

/**
 * With what a request starts.
 *
 * @param recordedBy the officer who records it for the muhtar; null when the muhtar files it himself
 */
record FiledRequest(Filing filing, Actor recordedBy) {

  /** Whether the body that recorded it keeps it; what MİGM records begins as what muhtars file. */
  boolean staysAtBody() {
    return recordedBy != null && !recordedBy.unit().is(UnitKind.DIRECTORATE_GENERAL);
  }
}
