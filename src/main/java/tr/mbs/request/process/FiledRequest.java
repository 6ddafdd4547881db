package tr.mbs.request.process;

import tr.mbs.request.Actor;
import tr.mbs.request.filing.Filing;

/**
 * With what a request starts.
 *
 * @param recordedBy the MİGM officer; null when the muhtar files it himself
 */
record FiledRequest(Filing filing, Actor recordedBy) {
}
