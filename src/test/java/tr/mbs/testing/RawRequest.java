package tr.mbs.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request written by hand, byte for byte: clients of the JDK tidy up what an attacker would not. */
public record RawRequest(String method, String target, List<String> headers, byte[] body) {

  private static final int PATIENCE = 10_000;
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})");

  /** @param text status line, headers and body */
  public record Answer(int status, String text) {
  }

  public RawRequest(String method, String target) {
    this(method, target, List.of());
  }

  public RawRequest(String method, String target, List<String> headers) {
    this(method, target, headers, new byte[0]);
  }

  /**
   * Sends it to this machine and reads until the server closes; status 0 when it closes without an answer. Nothing more
   * comes, whatever length was announced.
   */
  public Answer sendTo(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port
          + "\r\nConnection: close\r\n");
      headers.forEach(header -> request.append(header).append("\r\n"));
      OutputStream out = socket.getOutputStream();
      out.write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      socket.shutdownOutput();
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher status = STATUS.matcher(text);
      return new Answer(status.find() ? Integer.parseInt(status.group(1)) : 0, text);
    }
  }
}
