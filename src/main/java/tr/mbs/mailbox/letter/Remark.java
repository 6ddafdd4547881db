package tr.mbs.mailbox.letter;

/** What a reader has to know beside the words of a mail; each is a sentence. */
public enum Remark {
  /** Parts of it cannot be read, because they are cut off or badly written. */
  BROKEN,
  /** It could not be taken apart at all: its source is shown. */
  SOURCE,
  /** The text goes on in a file among the attachments. */
  SHORTENED,
  /** There are more parts, or parts within parts, than are shown. */
  TOO_MANY_PARTS,
  /** In letters that nobody here knows: some may be wrong. */
  UNKNOWN_CHARSET,
  /** Packed in a way that nobody here knows: it is shown as it came. */
  UNKNOWN_ENCODING,
  /** It bears a signature, which nobody has checked. */
  SIGNED,
  /** Signed in a way that hides the text inside the signature. */
  SEALED,
  ENCRYPTED,
  /** A mail server reports that a mail was not delivered. */
  RETURNED,
  /** There is nothing to read in it. */
  EMPTY;

  /** Of the sentence. */
  public String key() {
    return "mailbox.letter.remark." + name();
  }
}
