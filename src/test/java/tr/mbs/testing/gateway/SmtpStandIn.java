package tr.mbs.testing.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on this machine that does what a test tells it, well or badly, and keeps what it took. Each connection has
 * a thread of its own; the mode may change at any time and counts from the next answer on.
 */
public final class SmtpStandIn implements AutoCloseable {

  /** What it does with the mails that come. */
  public enum Mode {
    OK,
    /** 421 instead of a greeting. */
    BUSY_AT_GREETING,
    /** 421 to MAIL, and it hangs up. */
    BUSY_AT_SENDER,
    /** 451 to the first RCPT of each sender and recipient, and takes the second. */
    GREYLISTING,
    /** 451 to RCPT, as long as this lasts. */
    LATER_AT_RECIPIENT,
    /** 550 to RCPT, with the address in its words. */
    NO_SUCH_MAILBOX,
    /** 552 to RCPT. */
    MAILBOX_FULL,
    /** 554 when it has the whole mail. */
    REFUSED_AT_END,
    /** 452 when it has the whole mail. */
    LATER_AT_END,
    /** Greets after 20 s. */
    SLOW_AT_GREETING,
    /** Takes the mail, and says so after 20 s. */
    SLOW_AT_END,
    /** A greeting that never ends, a letter every 200 ms. */
    DRIPPING,
    /** Hangs up when the mail is announced. */
    DROP_BEFORE_DOT,
    /** Hangs up after the first line of the mail. */
    DROP_WITHIN_MAIL,
    /** Takes the mail, and hangs up without a word. */
    DROP_AFTER_DOT,
    /** Takes the mail, says so, and hangs up at once. */
    DROP_AFTER_ANSWER
  }

  /**
   * A mail that it took.
   *
   * @param sender    of the envelope
   * @param recipient of the envelope
   * @param announced the MAIL command with all that followed the address
   * @param source    headers and body as they came, without the dots that SMTP adds
   */
  public record Mail(String sender, String recipient, String announced, String source, Instant at) {

    /** The value of a header, unfolded but not decoded; null without it. */
    public String header(String name) {
      String head = source.substring(0, source.indexOf("\r\n\r\n") + 2).replaceAll("\r\n[ \t]+", " ");
      return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse(null);
    }
  }

  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final Set<String> greylisted = ConcurrentHashMap.newKeySet();
  private final Map<String, Mode> byDomain = new ConcurrentHashMap<>();
  private final AtomicInteger conversations = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Mode mode = Mode.OK;
  private volatile Duration delay = Duration.ZERO;
  private volatile String login;
  private volatile SSLContext certificate;
  private volatile boolean secureFromTheStart;
  private volatile ServerSocket server;
  private int port;

  private SmtpStandIn() {
  }

  /** On a free port of 127.0.0.1. */
  public static SmtpStandIn running() {
    SmtpStandIn standIn = new SmtpStandIn();
    standIn.resume();
    return standIn;
  }

  /** From now on nobody sends without this password (AUTH PLAIN). */
  public SmtpStandIn requiring(String user, String password) {
    login = "\0" + user + "\0" + password;
    return this;
  }

  /** From now on it offers STARTTLS. */
  public SmtpStandIn offeringTls(SSLContext shown) {
    certificate = shown;
    return this;
  }

  /** From now on it speaks TLS from the first byte. */
  public SmtpStandIn speakingTls(SSLContext shown) {
    certificate = shown;
    secureFromTheStart = true;
    return this;
  }

  public SmtpStandIn mode(Mode next) {
    mode = next;
    return this;
  }

  /** From RCPT on this is what it does with mails to this domain. */
  public SmtpStandIn mode(String domain, Mode next) {
    byDomain.put(domain, next);
    return this;
  }

  /** Before every answer to MAIL, to RCPT and to a whole mail. */
  public SmtpStandIn delay(Duration next) {
    delay = next;
    return this;
  }

  public int port() {
    return port;
  }

  /** What it took, in the order in which it came. */
  public List<Mail> mails() {
    return List.copyOf(mails);
  }

  /** How often somebody connected. */
  public int conversations() {
    return conversations.get();
  }

  /** Goes down: hangs up on everybody and refuses connections. */
  public void pause() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Comes up again, on the same port. */
  public void resume() {
    try {
      ServerSocket listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      port = listening.getLocalPort();
      server = listening;
      start(() -> listen(listening));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    pause();
  }

  private void listen(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        Socket connection = listening.accept();
        connections.add(connection);
        conversations.incrementAndGet();
        start(() -> answer(connection));
      } catch (IOException e) {
        // It goes down.
      }
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      new Talk(secureFromTheStart ? secured(connection) : connection).run();
    } catch (IOException e) {
      // The other side hung up.
    } finally {
      connections.remove(connection);
    }
  }

  private SSLSocket secured(Socket connection) throws IOException {
    SSLSocket secure = (SSLSocket) certificate.getSocketFactory()
        .createSocket(connection, null, connection.getPort(), true);
    secure.setUseClientMode(false);
    secure.startHandshake();
    return secure;
  }

  /** @return false when it was closed meanwhile */
  private boolean waits(long millis) {
    try {
      return !closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "smtp-stand-in");
    thread.setDaemon(true);
    thread.start();
  }

  /** One connection. */
  private final class Talk {

    private Socket socket;
    private BufferedReader in;
    private OutputStream out;
    private boolean known = login == null;
    private String sender;
    private String announced;
    private String recipient;

    private Talk(Socket socket) throws IOException {
      through(socket);
    }

    private void through(Socket next) throws IOException {
      socket = next;
      in = new BufferedReader(new InputStreamReader(next.getInputStream(), StandardCharsets.ISO_8859_1));
      out = next.getOutputStream();
    }

    private void run() throws IOException {
      if (greets()) {
        for (String line = in.readLine(); line != null && answered(line); line = in.readLine()) {
          // Every answer is given in the condition.
        }
      }
    }

    private boolean greets() throws IOException {
      if (mode == Mode.DRIPPING) {
        say("220-");
        while (waits(200)) {
          out.write('x');
          out.flush();
        }
        return false;
      }
      if (mode == Mode.BUSY_AT_GREETING) {
        say("421 4.3.2 busy\r\n");
        return false;
      }
      if (mode == Mode.SLOW_AT_GREETING && !waits(20_000)) {
        return false;
      }
      say("220 stand-in ESMTP\r\n");
      return true;
    }

    /** @return false when it hangs up */
    private boolean answered(String line) throws IOException {
      String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
      switch (verb) {
        case "EHLO" -> say(extensions());
        case "HELO", "RSET", "NOOP" -> say("250 2.0.0 ok\r\n");
        case "STARTTLS" -> secure();
        case "AUTH" -> signIn(line);
        case "MAIL" -> {
          return known ? mail(line) : say("530 5.7.0 sign in first\r\n");
        }
        case "RCPT" -> recipient(line);
        case "DATA" -> {
          return present() != Mode.DROP_BEFORE_DOT && data();
        }
        case "QUIT" -> {
          say("221 2.0.0 bye\r\n");
          return false;
        }
        default -> say("502 5.5.2 what?\r\n");
      }
      return true;
    }

    private String extensions() {
      boolean offersTls = certificate != null && !(socket instanceof SSLSocket);
      return "250-stand-in\r\n" + (offersTls ? "250-STARTTLS\r\n" : "") + (login != null ? "250-AUTH PLAIN\r\n" : "")
          + "250-DSN\r\n250 ENHANCEDSTATUSCODES\r\n";
    }

    private void secure() throws IOException {
      say("220 2.0.0 go on\r\n");
      through(secured(socket));
    }

    private void signIn(String line) throws IOException {
      String[] words = line.split(" ");
      String shown;
      if (words.length > 2) {
        shown = words[2];
      } else {
        say("334 \r\n");
        shown = in.readLine();
      }
      known = shown != null && decoded(shown).endsWith(login);
      say(known ? "235 2.7.0 welcome\r\n" : "535 5.7.8 who is this?\r\n");
    }

    private boolean mail(String line) throws IOException {
      waits(delay.toMillis());
      if (mode == Mode.BUSY_AT_SENDER) {
        say("421 4.7.0 too busy, " + line + "\r\n");
        return false;
      }
      announced = line;
      sender = address(line);
      return say("250 2.1.0 ok\r\n");
    }

    private void recipient(String line) throws IOException {
      recipient = address(line);
      waits(delay.toMillis());
      switch (present()) {
        case LATER_AT_RECIPIENT -> say("451 4.3.0 not now, <" + recipient + ">\r\n");
        case NO_SUCH_MAILBOX -> say("550 5.1.1 <" + recipient + "> is unknown here\r\n");
        case MAILBOX_FULL -> say("552 5.2.2 <" + recipient + "> is over quota\r\n");
        case GREYLISTING -> say(greylisted.add(sender + " " + recipient)
            ? "451 4.7.1 <" + recipient + "> is greylisted\r\n" : "250 2.1.5 ok\r\n");
        default -> say("250 2.1.5 ok\r\n");
      }
    }

    /** @return false when it hangs up */
    private boolean data() throws IOException {
      say("354 go on\r\n");
      StringBuilder source = new StringBuilder();
      for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
        if (line == null || present() == Mode.DROP_WITHIN_MAIL) {
          return false;
        }
        source.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      }
      waits(delay.toMillis());
      if (present() == Mode.REFUSED_AT_END) {
        return say("554 5.7.1 " + recipient + " does not want this\r\n");
      }
      if (present() == Mode.LATER_AT_END) {
        return say("452 4.3.1 no space for " + recipient + "\r\n");
      }
      mails.add(new Mail(sender, recipient, announced, source.toString(), Instant.now()));
      if (present() == Mode.DROP_AFTER_DOT || present() == Mode.SLOW_AT_END && !waits(20_000)) {
        return false;
      }
      say("250 2.0.0 taken\r\n");
      return present() != Mode.DROP_AFTER_ANSWER;
    }

    /** Whose mails he may send, whose password it is, and the password. */
    private static String decoded(String shown) {
      return new String(Base64.getDecoder().decode(shown), StandardCharsets.UTF_8);
    }

    private Mode present() {
      return byDomain.getOrDefault(recipient.substring(recipient.indexOf('@') + 1), mode);
    }

    private boolean say(String answer) throws IOException {
      out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return true;
    }

    private static String address(String command) {
      return command.substring(command.indexOf('<') + 1, command.indexOf('>'));
    }
  }
}
