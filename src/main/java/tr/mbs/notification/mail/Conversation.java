package tr.mbs.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.net.Socket;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import tr.mbs.notification.gateway.Delivery;

/**
 * What is said to a server about one mail. The library tells a lost connection by the same exception wherever it was lost,
 * so this remembers how far it came, and what the server said first against it: that decides what became of the mail.
 */
final class Conversation extends SMTPTransport {

  /** How far it came. */
  enum Step {
    CONNECT("connecting"), SENDER("MAIL"), RECIPIENT("RCPT"), CONTENT("DATA"),
    /** From here on the server may have the mail. */
    END("the end of DATA");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    boolean comesBeforeTheRecipient() {
      return ordinal() < RECIPIENT.ordinal();
    }
  }

  /** The server lacks what an operator has set. */
  private static final class NotOffered extends MessagingException {
    @Serial
    private static final long serialVersionUID = 1L;

    private NotOffered(String extension) {
      super("no " + extension);
    }
  }

  private final MailServer server;
  private final Socket socket = new Socket();
  private Step step = Step.CONNECT;
  private Reply refusal;
  private boolean heardTheEnd;
  private boolean accepted;
  private volatile boolean outOfTime;

  Conversation(Session session, MailServer server) {
    super(session, new URLName("smtp", server.host(), server.port(), null, server.user(), server.password()), "smtp", false);
    this.server = server;
  }

  /** Connects, and signs in where there is a user. */
  void open() throws MessagingException {
    try {
      connect(server.connect(socket));
    } catch (IOException e) {
      throw new MessagingException("No connection", e);
    } catch (MessagingException e) {
      boolean greeted = refusal == null && getLastReturnCode() == 250;
      throw greeted && server.tls() == MailServer.Tls.STARTTLS && !supportsExtension("STARTTLS")
          ? new NotOffered("STARTTLS") : e;
    }
    // What was refused on the way, such as EHLO, was made good.
    refusal = null;
    if (server.user() != null && !supportsExtension("AUTH")) {
      throw new NotOffered("AUTH");
    }
  }

  /** Ends it, whatever goes on. */
  void giveUp() {
    outOfTime = true;
    hangUp();
  }

  void hangUp() {
    try {
      socket.close();
    } catch (IOException e) {
      // Nobody needs it any more.
    }
  }

  /**
   * What became of the mail.
   *
   * @param reference by which it is known later
   * @param trouble   with which sending ended; null when it did not
   */
  Delivery delivery(String reference, MailException trouble) {
    if (accepted) {
      return Delivery.accepted(reference);
    }
    if (refusal != null) {
      return refusal.delivery();
    }
    String reason = cause(trouble) + " at " + step.words();
    return step == Step.END ? Delivery.unsure(reference, reason) : Delivery.later(reason);
  }

  private String cause(MailException trouble) {
    if (outOfTime) {
      return "too slow";
    }
    if (trouble == null) {
      return "no answer";
    }
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(trouble instanceof MailSendException sending
        && sending.getMessageExceptions().length > 0 ? sending.getMessageExceptions()[0] : trouble);
    // Its class alone: a message may hold what the server said.
    return cause instanceof NotOffered missing ? missing.getMessage()
        : cause instanceof MessagingException ? "no answer" : cause.getClass().getSimpleName();
  }

  @Override
  protected void mailFrom() throws MessagingException {
    step = Step.SENDER;
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    step = Step.RECIPIENT;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    step = Step.CONTENT;
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    step = Step.END;
    super.finishData();
  }

  /** Hears the first no, and the first word after the mail; what comes later answers the library's tidying up. */
  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (refusal == null && !heardTheEnd) {
      heardTheEnd = step == Step.END;
      accepted = heardTheEnd && code >= 200 && code < 300;
      if (code >= 400) {
        refusal = Reply.of(code, getLastServerResponse(), step);
      }
    }
    return code;
  }
}
