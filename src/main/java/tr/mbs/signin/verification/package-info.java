/**
 * "Doğrulama Kodu": a proof of work that the browser does by itself, or a picture with Turkish speech where scripts do
 * not run (docs/decisions/0010).
 */
package tr.mbs.signin.verification;
