package tr.mbs.browser.page;

/**
 * A muhtar as he introduces himself, and his registered phone.
 *
 * @param phone E.164
 */
public record Muhtar(String tckn, String fullName, String phone) {

  /** Yukarıpınar village, Çankırı Merkez, of the demo set. */
  public static final Muhtar OF_YUKARIPINAR = new Muhtar("10000000146", "Ahmet Yılmaz", "+905550002000");
  /** Akçayazı village, Çankırı Merkez, of the demo set. */
  public static final Muhtar OF_AKCAYAZI = new Muhtar("10000000214", "Mehmet Öztürk", "+905550002001");
  /** Kızılöz village, Çankırı Merkez, of the demo set. */
  public static final Muhtar OF_KIZILOZ = new Muhtar("10000000382", "Mustafa Çetin", "+905550002002");
  /** İncedere village, Çankırı Merkez, of the demo set. */
  public static final Muhtar OF_INCEDERE = new Muhtar("10000000450", "Ali Güneş", "+905550002003");
  /** Söğütözü village, Çankırı Merkez, of the demo set. */
  public static final Muhtar OF_SOGUTOZU = new Muhtar("10000000528", "Hüseyin Ilgaz", "+905550002004");
  /** Ilıcaköy village, Çankırı Merkez, of the demo set. */
  public static final Muhtar OF_ILICAKOY = new Muhtar("10000000696", "Hasan Yıldız", "+905550002005");
  /** Ağılkaya village, Zara, of the demo set, who files nothing. */
  public static final Muhtar OF_AGILKAYA = new Muhtar("10000001822", "Ayşe Söğüt", "+905550002017");
  /** Şenpınar village, Çınarcık, of the demo set, who files nothing: in the mailbox are the demo's mails alone. */
  public static final Muhtar OF_SENPINAR = new Muhtar("10000002126", "Zeynep Polat", "+905550002020");
  /** Cumhuriyet mahallesi, Çankırı Merkez, of the demo set. */
  public static final Muhtar OF_CUMHURIYET = new Muhtar("10000000764", "İbrahim Kılıç", "+905550002006");
}
