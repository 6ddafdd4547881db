/**
 * What goes out with a result: files that the officer who has claimed the task lays ready, and takes along when he decides.
 * They never pass through the engine.
 */
package tr.mbs.request.proof;
