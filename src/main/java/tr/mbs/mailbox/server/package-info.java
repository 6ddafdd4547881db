/**
 * The mail server as pages meet it: where it is, and a few connections that all muhtars share, each used by one person at
 * a time. Written to what Dovecot and GreenMail have in common.
 */
@NamedInterface("server")
package tr.mbs.mailbox.server;

import org.springframework.modulith.NamedInterface;
