package tr.mbs.mailbox.letter;

/**
 * Somebody in the head of a mail.
 *
 * @param name    as the sender wrote it, one line; empty when there is none. It may be anything, even somebody else's address
 * @param address one line; empty when what stood there was no address (it is the name then)
 */
public record Person(String name, String address) {

  /** Where the address lives, the part that its owner cannot choose at will; empty without one. */
  public String host() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** The name, or the address where there is none. */
  public String shown() {
    return name.isEmpty() ? address : name;
  }

  /** Names nobody: it may stand in a log. */
  @Override
  public String toString() {
    return "Person";
  }
}
