package tr.mbs.notification.sms;

/**
 * What a message is for İYS, the register of consent to commercial messages. Ours inform, so nobody's consent is looked
 * up; the others are here for an account that may send nothing else.
 */
enum IysClass {
  INFORMATIONAL("0", "BIREYSEL"),
  INDIVIDUAL("11", "BIREYSEL"),
  MERCHANT("12", "TACIR");

  private final String filter;
  private final String list;

  IysClass(String filter, String list) {
    this.filter = filter;
    this.list = list;
  }

  boolean commercial() {
    return this != INFORMATIONAL;
  }

  /** NetGSM's {@code iysfilter}. */
  String filter() {
    return filter;
  }

  /** In which list of İYS recipients stand: İleti Merkezi's {@code iysList}, TTMesaj's {@code recipentType}. */
  String list() {
    return list;
  }
}
