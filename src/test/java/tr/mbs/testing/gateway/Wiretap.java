package tr.mbs.testing.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Stands between a client and a server on this machine: hears the client's commands, and can cut and hold the line. */
public final class Wiretap implements AutoCloseable {

  /** "AB12 FETCH …": IMAP's commands have a tag, which continuations of a command have not. */
  private static final Pattern COMMAND = Pattern.compile("[A-Z]+\\d+ .*");

  private final int server;
  private final ServerSocket door;
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private final Thread acceptor;
  private volatile boolean held;

  public Wiretap(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 400, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    acceptor = thread(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Without their tags, in order; forgotten when asked for. */
  public List<String> commands() {
    List<String> heard = new ArrayList<>(commands);
    commands.clear();
    return heard.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
  }

  /** How many connections there are. */
  public int open() {
    return open.get();
  }

  public int mostOpen() {
    return mostOpen.get();
  }

  /** How many there were, since the beginning. */
  public int opened() {
    return opened.get();
  }

  /** From now on what the client says reaches nobody, as with a server that hangs. */
  public void hold() {
    held = true;
  }

  public void release() {
    held = false;
  }

  /** Ends all connections; new ones are taken. */
  public void cut() {
    sockets.forEach(Wiretap::close);
  }

  /** And no new ones. */
  @Override
  public void close() {
    try {
      door.close();
      // Until it has noticed, it may take one more.
      acceptor.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    cut();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        behind.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(behind);
        opened.incrementAndGet();
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        thread(() -> {
          relay(client, behind, true);
          open.decrementAndGet();
        });
        thread(() -> relay(behind, client, false));
      } catch (IOException e) {
        // Closed, by us or by the server.
      }
    }
  }

  private void relay(Socket from, Socket to, boolean listen) {
    StringBuilder line = new StringBuilder();
    byte[] bytes = new byte[8192];
    try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        if (listen) {
          hear(new String(bytes, 0, count, StandardCharsets.ISO_8859_1), line);
        }
        if (!held) {
          out.write(bytes, 0, count);
          out.flush();
        }
      }
    } catch (IOException e) {
      // One of them hung up.
    } finally {
      close(from);
      close(to);
      sockets.remove(from);
    }
  }

  private void hear(String said, StringBuilder line) {
    for (char c : said.toCharArray()) {
      if (c == '\n') {
        String whole = line.toString().strip();
        line.setLength(0);
        if (COMMAND.matcher(whole).matches()) {
          commands.add(whole);
        }
      } else {
        line.append(c);
      }
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "wiretap");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed already.
    }
  }
}
