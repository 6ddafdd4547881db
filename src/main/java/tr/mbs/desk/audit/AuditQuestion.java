package tr.mbs.desk.audit;

/**
 * The form above the trail as it is sent: by POST, because a TCKN or a name may stand in it. What is blank is null.
 *
 * @param kim       user id of a member of staff
 * @param tckn      of a muhtar
 * @param ara       words of a muhtar's name, muhtarlık and place
 * @param muhtarlik id of the office that was chosen among those that the words found
 * @param kimin     whose data was asked for before; stays until another person is typed
 */
record AuditQuestion(String kim, String tckn, String ara, String muhtarlik, String kimin, String islem, String kayit,
    String bas, String bit) {

  static AuditQuestion of(AuditFilter filter) {
    return new AuditQuestion(filter.kim(), null, null, null, filter.kimin(), filter.islem(), filter.kayit(),
        filter.bas(), filter.bit());
  }
}
