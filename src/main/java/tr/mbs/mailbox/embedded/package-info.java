/**
 * The mail server of a demo: GreenMail on loopback, at free ports, for one machine and nobody else's mail. What it holds lies in
 * our database, so that it is there after a restart and on another node. Outside a demo, and in one that is told of a real mail
 * server, no bean of this room exists.
 */
@NamedInterface("embedded")
package tr.mbs.mailbox.embedded;

import org.springframework.modulith.NamedInterface;
