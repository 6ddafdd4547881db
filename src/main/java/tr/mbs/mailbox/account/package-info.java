/** Mailboxes and their keys: addresses, passwords, tokens, the door, and what ends when a mandate does. */
@NamedInterface("account")
package tr.mbs.mailbox.account;

import org.springframework.modulith.NamedInterface;
