package tr.mbs.browser;

/**
 * A muhtar as he introduces himself, and his registered phone.
 *
 * @param phone E.164
 */
record Muhtar(String tckn, String fullName, String phone) {

  /** Yukarıpınar village, Çankırı Merkez, of the demo set. */
  static final Muhtar OF_YUKARIPINAR = new Muhtar("10000000146", "Ahmet Yılmaz", "+905550002000");
  /** Akçayazı village, Çankırı Merkez, of the demo set. */
  static final Muhtar OF_AKCAYAZI = new Muhtar("10000000214", "Mehmet Öztürk", "+905550002001");
  /** Kızılöz village, Çankırı Merkez, of the demo set. */
  static final Muhtar OF_KIZILOZ = new Muhtar("10000000382", "Mustafa Çetin", "+905550002002");
  /** Cumhuriyet mahallesi, Çankırı Merkez, of the demo set. */
  static final Muhtar OF_CUMHURIYET = new Muhtar("10000000764", "İbrahim Kılıç", "+905550002006");
}
