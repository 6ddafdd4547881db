/** The engine's side of a request: the facade over {@code request.bpmn}, its delegates and its forms. */
package tr.mbs.request.process;
