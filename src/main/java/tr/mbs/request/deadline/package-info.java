/**
 * What falls due: once each working day the bodies that hold requests are told which of them come near their last day
 * and which are past it.
 */
package tr.mbs.request.deadline;
