/** Mailboxes and their keys: addresses, tokens, what the mail server may know, and what ends when a mandate does. */
@NamedInterface("account")
package tr.mbs.mailbox.account;

import org.springframework.modulith.NamedInterface;
