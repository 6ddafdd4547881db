package tr.mbs.mailbox.account;

/**
 * With what somebody signs in to the mail server. Its text form shows neither part.
 *
 * @param address of the mailbox, in lower case
 * @param secret  a password, or a token of ours
 */
public record Credentials(String address, String secret) {

  @Override
  public String toString() {
    return "Credentials";
  }
}
