package tr.mbs.signin;

/** Somebody who came by an identity provider does not get in. He has proven who he is, or nobody has: he may be told why. */
public class SignInRefused extends RuntimeException {

  /** Why, with the word for it in addresses, the status of the page that tells it, and what to offer there. */
  public enum Reason {
    /** He broke it off there. */
    CANCELLED("vazgecildi", 403, true),
    /** Not the answer to a question of this browser: forged, used, of another browser, or come too late. */
    STALE("suresi-doldu", 400, true),
    /** The provider is away, slow or says what nobody understands. Not 5xx, for which proxies would take this node out. */
    UNAVAILABLE("yanit-yok", 424, true),
    /** Too many sign-ins began at his address within the hour. */
    TOO_OFTEN("cok-deneme", 429, true),
    /** The provider, or the proof that it sent, says no. */
    REJECTED("dogrulanamadi", 403, true),
    /** This citizen never was muhtar. */
    NOT_A_MUHTAR("muhtar-degil", 403, false),
    /** His mandate is over, or has not begun. */
    NOT_IN_OFFICE("gorevde-degil", 403, false),
    /** The muhtar with this TCKN has another name: one of the two was recorded wrongly. */
    OTHER_NAME("ad-uyusmuyor", 403, true),
    /** No account of ours has this user id. */
    NO_ACCOUNT("hesap-yok", 403, false),
    /** An administrator has closed the account. */
    CLOSED("hesap-kapali", 403, false),
    /** No group of his stands for a unit. */
    NO_UNIT("birim-yok", 403, true),
    /** His groups stand for several units. */
    SEVERAL_UNITS("birden-cok-birim", 403, true),
    /** His groups do not confirm the roles of the account, or go together with no unit. */
    OTHER_ROLES("gorev-uyusmuyor", 403, true);

    private final String word;
    private final int status;
    private final boolean otherWay;

    Reason(String word, int status, boolean otherWay) {
      this.word = word;
      this.status = status;
      this.otherWay = otherWay;
    }

    public String word() {
      return word;
    }

    public int status() {
      return status;
    }

    /** Whether he may get in by the other way, or by trying again. */
    public boolean otherWay() {
      return otherWay;
    }
  }

  private final Reason reason;

  public SignInRefused(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
