package tr.mbs.mailbox.embedded;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.internet.MimeMessage;

/** Who is signed in: an address, and nothing that GreenMail could keep about it. */
record MailUser(String address) implements GreenMailUser {

  @Override
  public String getEmail() {
    return address;
  }

  @Override
  public String getLogin() {
    return address;
  }

  /** What LIST takes away from a folder's full name. */
  @Override
  public String getQualifiedMailboxName() {
    return address;
  }

  @Override
  public String getPassword() {
    return null;
  }

  @Override
  public void setPassword(String password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void authenticate(String password) throws UserException {
    throw new UserException("Asked of the doorkeeper alone");
  }

  @Override
  public void create() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deliver(MovingMessage mail) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deliver(MimeMessage mail) {
    throw new UnsupportedOperationException();
  }
}
