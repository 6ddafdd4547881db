package tr.mbs.kernel;

/**
 * How every rule of the domain says no, in words from the message bundle. It is an answer to a person, not a fault of
 * the program: it carries no stack trace, and its text in a log is the key alone, because arguments may be personal.
 */
public class Refusal extends RuntimeException {

  /** What the refusal means to HTTP. */
  public enum Kind {
    /** What was entered is wrong. */
    INVALID(422),
    /** The caller may never do this. */
    FORBIDDEN(403),
    /** It does not exist, or is not the caller's: both look the same. */
    NOT_FOUND(404),
    /** Somebody else was first. */
    CONFLICT(409),
    /** It was there and is finished. */
    GONE(410),
    /** Too many ask for the same at once; in a few seconds it can be done. */
    BUSY(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String field;
  private final transient Object[] args;

  public Refusal(Kind kind, String messageKey, Object... args) {
    this(kind, null, messageKey, args);
  }

  private Refusal(Kind kind, String field, String messageKey, Object[] args) {
    super(messageKey, null, false, false);
    this.kind = kind;
    this.field = field;
    this.args = args.clone();
  }

  /** Something is wrong with one field of a form. */
  public static Refusal field(String name, String messageKey, Object... args) {
    return new Refusal(Kind.INVALID, name, messageKey, args);
  }

  public Kind kind() {
    return kind;
  }

  public String messageKey() {
    return getMessage();
  }

  public Object[] args() {
    return args.clone();
  }

  /** The field the sentence belongs to, or {@code null} when it is about the whole. */
  public String field() {
    return field;
  }
}
