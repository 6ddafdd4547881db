package tr.mbs.mailbox.web;

import tr.mbs.mailbox.folder.MailList;

/** Addresses on a page of a list; templates know it as {@code links}. Each keeps the page on which one is. */
public final class MailLinks {

  private static final String HERE = "#ileti";

  private final MailList list;
  private final String folder;

  MailLinks(MailList list) {
    this.list = list;
    this.folder = "/posta/" + list.folder().slug();
  }

  /** Of the list as it stands here. */
  public String getList() {
    return list.after() == null ? folder : folder + "?sonra=" + list.after();
  }

  /** Null on the first page. */
  public String getFirst() {
    return list.after() == null ? null : folder;
  }

  /** Null on the last page. */
  public String getNext() {
    return list.next() == null ? null : folder + "?v=" + list.validity() + "&sonra=" + list.next();
  }

  public String mail(long uid) {
    return address(uid, "") + HERE;
  }

  /** Its words alone. */
  public String plain(long uid) {
    return address(uid, "") + "&duz=1" + HERE;
  }

  /** Whether it is to be deleted for good. */
  public String question(long uid) {
    return address(uid, "/kalici-sil");
  }

  private String address(long uid, String what) {
    return folder + "/" + uid + what + "?v=" + list.validity() + (list.after() == null ? "" : "&sonra=" + list.after());
  }
}
