/**
 * What a mail says, for a page to show: words, sender, recipients, attachments. It reads the mail alone (RFC 5322, MIME)
 * and believes nothing in it: whatever is written there becomes text, harmless HTML, or a sentence.
 */
@org.springframework.modulith.NamedInterface("letter")
package tr.mbs.mailbox.letter;
