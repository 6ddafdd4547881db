package tr.mbs.mailbox.embedded;

import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Function;

/** Where one protocol is spoken: on loopback and nowhere else. */
final class Door extends AbstractServer {

  static final String LOOPBACK = "127.0.0.1";

  private final Function<Socket, ProtocolHandler> conversation;

  /** @param port 0 for any that is free */
  Door(String protocol, int port, Function<Socket, ProtocolHandler> conversation) {
    super(new ServerSetup(port, LOOPBACK, protocol), null);
    this.conversation = conversation;
    setDaemon(true);
  }

  @Override
  protected ProtocolHandler createProtocolHandler(Socket socket) {
    return conversation.apply(socket);
  }

  @Override
  protected ServerSocket openServerSocket() throws IOException {
    ServerSocket socket = new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        Socket next = new BoundedSocket();
        implAccept(next);
        // An answer is written in pieces, and each would wait 40 ms for the one before it to be acknowledged.
        next.setTcpNoDelay(true);
        return next;
      }
    };
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(bindTo, setup.getPort()));
    setup = setup.port(socket.getLocalPort());
    return socket;
  }
}
