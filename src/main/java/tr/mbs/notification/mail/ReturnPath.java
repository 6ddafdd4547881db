package tr.mbs.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Secrets;

/**
 * What brings a returned mail back to its message: a token that only we can make of the message's key. It stands in the
 * address to which the mail returns (VERP) and in its Message-ID, both the same however often the mail is sent.
 */
final class ReturnPath {

  private static final String PURPOSE = "mail-return";
  private static final int TOKEN_BYTES = 16;
  private static final String TOKEN = "([0-9a-f]{" + 2 * TOKEN_BYTES + "})";
  /** What stands before the @ may have 64 characters (RFC 5321). */
  private static final int LONGEST_MAILBOX = 64 - 1 - 2 * TOKEN_BYTES;

  private final Secrets secrets;
  private final EmailAddress sender;
  private final EmailAddress mailbox;
  private final Pattern inAddress;
  private final Pattern inMessageId;

  /**
   * @param sender        whose domain stands in Message-IDs
   * @param returnAddress blank: mails return to the sender
   * @throws tr.mbs.site.start.StartRefused when it is no address that can carry a token
   */
  ReturnPath(Secrets secrets, EmailAddress sender, String returnAddress) {
    this.secrets = secrets;
    this.sender = sender;
    this.mailbox = returnAddress.isBlank() ? null : EmailAddress.parse(returnAddress).orElse(null);
    MailServer.check(returnAddress.isBlank() || mailbox != null && part(mailbox, 0).length() <= LONGEST_MAILBOX,
        "MBS_MAIL_RETURN is no address that can carry a token of 32 letters.",
        "Write a short one, for example: iade@mbs.example");
    inAddress = mailbox == null ? null
        : Pattern.compile(Pattern.quote(part(mailbox, 0) + "+") + TOKEN + Pattern.quote("@" + part(mailbox, 1)));
    inMessageId = Pattern.compile("<" + TOKEN + Pattern.quote("@" + part(sender, 1) + ">"));
  }

  String token(String key) {
    byte[] mac = secrets.mac(PURPOSE, key.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(mac, TOKEN_BYTES));
  }

  /** The sender of the envelope. */
  String address(String token) {
    return mailbox == null ? sender.text() : part(mailbox, 0) + "+" + token + "@" + part(mailbox, 1);
  }

  String messageId(String token) {
    return "<" + token + "@" + domain() + ">";
  }

  /** Ours, as it stands in the sender's address. */
  String domain() {
    return part(sender, 1);
  }

  /** The token in a header that names a recipient. */
  Optional<String> inAddress(String header) {
    return inAddress == null ? Optional.empty() : find(inAddress, EmailAddress.lower(header));
  }

  /** The token in a header that names a mail. */
  Optional<String> inMessageId(String header) {
    return find(inMessageId, EmailAddress.lower(header));
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String part(EmailAddress address, int index) {
    return address.text().split("@")[index];
  }
}
