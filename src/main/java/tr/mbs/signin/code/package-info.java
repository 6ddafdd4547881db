/** The muhtar's approval code: made, sent, typed in and used up. The table knows its MAC, never the code. */
package tr.mbs.signin.code;
