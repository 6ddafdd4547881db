package tr.mbs.mailbox.write;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Remembers whether a mail had gone out whole, and what the server said then: the library tells a lost line by one exception. */
final class Handing extends SMTPTransport {

  private static final int NOTHING_HEARD = -1;

  private boolean ended;
  private int answer = NOTHING_HEARD;

  Handing(Session session) {
    super(session, new URLName("smtp", null, -1, null, null, null));
  }

  /** The server said that it has the mail; what fails afterwards does not matter. */
  boolean isTaken() {
    return answer >= 200 && answer < 300;
  }

  /** The server may have the mail, and has not said so. */
  boolean isUnsure() {
    return ended && answer == NOTHING_HEARD;
  }

  /** Its last word was one, if a no: it has not gone away. */
  boolean hasAnswered() {
    return getLastReturnCode() > 0;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    ended = true;
    super.finishData();
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (isUnsure()) {
      answer = code;
    }
    return code;
  }
}
