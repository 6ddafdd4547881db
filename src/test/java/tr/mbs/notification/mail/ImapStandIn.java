package tr.mbs.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An IMAP server with two mails, for what GreenMail does not do: all folders stand below {@code INBOX.}, as those of
 * Courier and of many a Dovecot, and the first mail is handed out to nobody.
 */
final class ImapStandIn implements AutoCloseable {

  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final ServerSocket server;
  private final ExecutorService connections = Executors.newCachedThreadPool();
  private final String refusal;
  private final byte[] second;

  /**
   * @param refusal what it says instead of the first mail
   * @param second  the mail behind it
   */
  ImapStandIn(String refusal, byte[] second) throws IOException {
    this.refusal = refusal;
    this.second = second;
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    connections.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** What it was told, without tags. */
  List<String> commands() {
    return List.copyOf(commands);
  }

  @Override
  public void close() throws IOException {
    server.close();
    connections.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        connections.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket connection) {
    try (Socket client = connection;
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1)) {
      out.write("* OK ready\r\n");
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] parts = line.split(" ", 2);
        commands.add(parts[1]);
        out.write(answer(parts[1]).replace("TAG", parts[0]));
        out.flush();
      }
    } catch (IOException over) {
      commands.add("broken off");
    }
  }

  private String answer(String command) {
    String verb = command.toUpperCase(Locale.ROOT);
    if (verb.startsWith("CAPABILITY")) {
      return "* CAPABILITY IMAP4rev1 NAMESPACE\r\nTAG OK\r\n";
    } else if (verb.startsWith("NAMESPACE")) {
      return "* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\r\nTAG OK\r\n";
    } else if (verb.startsWith("SELECT")) {
      return "* 2 EXISTS\r\n* FLAGS (\\Deleted \\Flagged)\r\n* OK [PERMANENTFLAGS (\\Deleted \\Flagged \\*)]\r\n"
          + "* OK [UIDVALIDITY 1]\r\nTAG OK [READ-WRITE]\r\n";
    } else if (verb.startsWith("FETCH 1") && verb.contains("BODY")) {
      return refusal + "\r\n";
    } else if (verb.startsWith("FETCH 2") && verb.contains("BODY")) {
      return verb.contains("<0.") ? "* 2 FETCH (BODY[]<0> {" + second.length + "}\r\n"
          + new String(second, StandardCharsets.ISO_8859_1) + ")\r\nTAG OK\r\n" : "* 2 FETCH (BODY[]<1> {0}\r\n)\r\nTAG OK\r\n";
    } else if (verb.startsWith("FETCH")) {
      return "* 1 FETCH (FLAGS ())\r\n* 2 FETCH (FLAGS ())\r\nTAG OK\r\n";
    } else if (verb.startsWith("CREATE") && !verb.contains("INBOX.")) {
      return "TAG NO outside of the namespace\r\n";
    }
    return "TAG OK\r\n";
  }
}
