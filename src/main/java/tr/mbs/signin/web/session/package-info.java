/**
 * What a browser holds: the session, the cookie by which it is known, the way it came and the page it wanted. Sessions
 * live in the database, so that a node may fall.
 */
@NamedInterface("session")
package tr.mbs.signin.web.session;

import org.springframework.modulith.NamedInterface;
