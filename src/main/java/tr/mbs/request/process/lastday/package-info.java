/**
 * Moves the last days of open requests, and the due dates of their tasks, after the calendar of working days has changed.
 * It is long work that stops and goes on at any request.
 */
package tr.mbs.request.process.lastday;
