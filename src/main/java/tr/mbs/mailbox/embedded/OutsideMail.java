package tr.mbs.mailbox.embedded;

/** Takes the mails that muhtars of a demo write to addresses outside it; nothing leaves. */
public interface OutsideMail {

  /**
   * @param key  of this mail to this recipient; one that is known was taken before
   * @param text what can be read of it without formats and enclosures
   */
  void take(String key, String to, String subject, String text);
}
