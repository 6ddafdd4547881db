/**
 * İç notlar: what officers of the bodies that hold or have held a request write for each other. Nobody else reads them, and
 * nothing takes them along: no message, no export, no printed page, no variable of the engine.
 */
package tr.mbs.request.note;
