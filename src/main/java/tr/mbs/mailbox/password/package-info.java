/** Passwords of the mailboxes: who gives and who chooses one, and the door that it opens. */
@NamedInterface("password")
package tr.mbs.mailbox.password;

import org.springframework.modulith.NamedInterface;
