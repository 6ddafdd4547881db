package tr.mbs.testing.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/** GreenMail's IMAP, which answers at once: by itself each of its answers waits 40 ms in the middle for an acknowledgement. */
public final class PromptGreenMail extends GreenMail {

  /** Without an initial value, which would overwrite what GreenMail's constructor has made by {@link #createServices}. */
  private AbstractServer imap;

  /** On loopback, at any port that is free. */
  public PromptGreenMail() {
    super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  }

  /** While it runs. */
  public int port() {
    return imap.getPort();
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
    imap = new AbstractServer(setups[0], managers) {
      @Override
      protected ProtocolHandler createProtocolHandler(Socket socket) {
        return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), socket);
      }

      @Override
      protected void handleClientSocket(Socket socket) throws SocketException {
        socket.setTcpNoDelay(true);
        super.handleClientSocket(socket);
      }
    };
    return Map.of(ServerSetup.PROTOCOL_IMAP, imap);
  }
}
