package tr.mbs.desk.audit;

import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TypedDate;

/**
 * The form above the trail as it is sent: by POST, because a TCKN or a name may stand in it. What is blank is null.
 *
 * @param kim       user id of a member of staff
 * @param tckn      of a muhtar
 * @param ara       words of a muhtar's name, muhtarlık and place
 * @param muhtarlik id of the office that was chosen among those that the words found
 * @param kimin     whose data was asked for before; stays until another person is typed
 * @param bas       the first day, {@code gg.aa.yyyy}
 * @param bit       the last day
 */
record AuditQuestion(String kim, String tckn, String ara, String muhtarlik, String kimin, String islem, String kayit,
    String bas, String bit) {

  /** By what somebody is looked for, or {@code null} when nobody is. */
  String by() {
    return tckn != null ? "tckn" : muhtarlik != null ? "muhtarlik" : ara != null ? "ara" : null;
  }

  static AuditQuestion of(AuditFilter filter) {
    return new AuditQuestion(filter.kim(), null, null, null, filter.kimin(), filter.islem(), filter.kayit(),
        day(filter.bas()), day(filter.bit()));
  }

  private static String day(String text) {
    return TypedDate.parse(text).map(IstanbulTime::numericDate).orElse(null);
  }
}
