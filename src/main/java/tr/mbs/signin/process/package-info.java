/**
 * The engine's side of signing in: the approval code's model with its delegates, and the passwords of staff. The only
 * part of signin that knows the engine.
 */
package tr.mbs.signin.process;
