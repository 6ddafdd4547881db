package tr.mbs.request;

import tr.mbs.registry.unit.Unit;

/**
 * Who makes a move: an officer, for the unit whose task it is.
 *
 * @param person account of the officer
 * @param unit   the unit he acts for
 */
public record Actor(String person, Unit unit) {
}
