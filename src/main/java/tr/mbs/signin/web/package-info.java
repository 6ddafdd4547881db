/**
 * The pages of signing in, and what the security chains of {@code desk} are built with: the review of each request and
 * the way to the right door.
 */
@NamedInterface("web")
package tr.mbs.signin.web;

import org.springframework.modulith.NamedInterface;
