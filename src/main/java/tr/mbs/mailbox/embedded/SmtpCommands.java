package tr.mbs.mailbox.embedded;

import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import org.springframework.stereotype.Component;
import tr.mbs.mailbox.embedded.store.EmbeddedMail;

/** GreenMail's commands, but two: its DATA makes mailboxes for whoever is written to, and both forget who is signed in. */
@Component
@EmbeddedMail
class SmtpCommands extends SmtpCommandRegistry {

  private final SmtpCommand data;
  private final SmtpCommand reset = new SmtpCommand() {
    @Override
    public void execute(SmtpConnection connection, SmtpState state, SmtpManager rules, String line) {
      state.clearMessagePreservingAuthenticationState();
      connection.send("250 OK");
    }
  };

  SmtpCommands(TakeMail data) {
    this.data = data;
  }

  @Override
  public SmtpCommand getCommand(String name) {
    return switch (name) {
      case "DATA" -> data;
      case "RSET" -> reset;
      default -> super.getCommand(name);
    };
  }
}
