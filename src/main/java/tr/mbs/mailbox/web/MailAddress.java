package tr.mbs.mailbox.web;

import tr.mbs.mailbox.folder.NoSuchMail;

/**
 * What the address of a page below {@code /posta} names.
 *
 * @param folder slug
 * @param uid    of the mail, as it stands there; null on a list
 * @param v      UIDVALIDITY for which the uid was given; blank or null when the address has none
 * @param sonra  UID below which the list begins; blank or null on its first page
 */
record MailAddress(String folder, String uid, String v, String sonra) {

  private static final int DIGITS = 10;

  /** @throws NoSuchMail when it is no number that a mail can have */
  long number() {
    Long number = number(uid);
    if (number == null) {
      throw new NoSuchMail();
    }
    return number;
  }

  /** Null when there is none: the number is then taken for what it is now. */
  Long validity() {
    return number(v);
  }

  /** For acts: with a number of nobody knows when, another mail than the one that was seen would be meant. */
  Long certainValidity() {
    Long validity = number(v);
    return validity == null ? Long.valueOf(0) : validity;
  }

  Long after() {
    return number(sonra);
  }

  private static Long number(String text) {
    return text == null || text.isEmpty() || text.length() > DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? null : Long.valueOf(text);
  }

  /** The list from which one came. */
  String list() {
    return "/posta/" + folder + (after() == null ? "" : "?sonra=" + after());
  }
}
