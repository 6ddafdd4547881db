package tr.mbs.notification.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import tr.mbs.site.start.StartRefused;

/**
 * A mail server as an operator has set it, and the way to it: the one rule about hosts, ports and certificates.
 *
 * @param user    null where none is set, as is the password then
 * @param trusted makes connections to a server that shows a certificate which we trust
 */
public record MailServer(String host, int port, Tls tls, String user, String password, SSLSocketFactory trusted) {

  static final int CONNECT_MILLIS = 2_000;
  static final int READ_MILLIS = 10_000;
  /** Time for a second name server where the first one is away. */
  private static final NameLookup NAMES = new NameLookup(InetAddress::getByName, Duration.ofMillis(READ_MILLIS));

  /** How a connection is made secure. */
  public enum Tls {
    /** By a command after the greeting, without which nothing is sent. */
    STARTTLS,
    /** From the first byte. */
    TLS,
    /** Not at all. */
    NONE
  }

  /** How a server is reached where nothing else is set. */
  public enum Protocol {
    SMTP(Tls.STARTTLS, 587, 465, 25),
    IMAP(Tls.TLS, 143, 993, 143);

    private final Tls usual;
    private final int starttls;
    private final int tls;
    private final int none;

    Protocol(Tls usual, int starttls, int tls, int none) {
      this.usual = usual;
      this.starttls = starttls;
      this.tls = tls;
      this.none = none;
    }

    private int port(Tls security) {
      return switch (security) {
        case STARTTLS -> starttls;
        case TLS -> tls;
        case NONE -> none;
      };
    }
  }

  private static final Map<String, Tls> WORDS =
      Map.of("starttls", Tls.STARTTLS, "tls", Tls.TLS, "none", Tls.NONE);
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|[0-9A-Fa-f]*:[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127[0-9.]*|::1");

  /**
   * @param variables   with which the names of its environment variables begin, such as {@code MBS_SMTP}
   * @param authorities as in {@link MailProperties}
   * @throws StartRefused when something is wrong, or missing
   */
  static MailServer of(String variables, Protocol protocol, MailProperties.Server typed, String authorities) {
    Tls tls = checked(variables, protocol, typed.host(), typed.tls());
    check(typed.user().isEmpty() == typed.password().isEmpty(),
        variables + "_USER and " + variables + "_PASSWORD belong together.", "Set both or neither.");
    check(tls != Tls.NONE || typed.user().isEmpty() || LOOPBACK.matcher(typed.host()).matches(),
        variables + "_TLS is none, so the password would travel in the clear.",
        "Write starttls or tls, or let the server know us by our address and set no user.");
    return new MailServer(typed.host(), port(variables, protocol.port(tls), typed.port().strip()), tls,
        typed.user().isEmpty() ? null : typed.user(), typed.user().isEmpty() ? null : typed.password(),
        trusted(authorities));
  }

  /**
   * A server to which people sign in, each by himself: without TLS on this machine only.
   *
   * @param variables   with which the names of its environment variables begin, such as {@code MBS_IMAP}
   * @param authorities PEM file of those whose certificates it may show; blank: those of the JVM
   * @throws StartRefused when something is wrong
   */
  public static MailServer ofPeople(String variables, Protocol protocol, String host, String port, String security,
      String authorities) {
    Tls tls = checked(variables, protocol, host, security);
    check(tls != Tls.NONE || LOOPBACK.matcher(host).matches(),
        variables + "_TLS is none, so what people read and sign in with would travel in the clear.",
        "Write starttls or tls.");
    return new MailServer(host, port(variables, protocol.port(tls), port.strip()), tls, null, null, trusted(authorities));
  }

  private static Tls checked(String variables, Protocol protocol, String host, String security) {
    check(HOST.matcher(host).matches(), variables + "_HOST is no host name.",
        "Write the name or address alone, for example: posta.example");
    Tls tls = security.isBlank() ? protocol.usual : WORDS.get(security.strip());
    check(tls != null, variables + "_TLS is neither starttls, tls nor none.",
        "Write one of them, or nothing for the usual.");
    return tls;
  }

  private static int port(String variables, int usual, String typed) {
    if (typed.isEmpty()) {
      return usual;
    }
    check(typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) <= 65_535 && Integer.parseInt(typed) > 0,
        variables + "_PORT is no port.", "Write a number from 1 to 65535, or nothing for the usual one.");
    return Integer.parseInt(typed);
  }

  private static SSLSocketFactory trusted(String authorities) {
    return authorities.isBlank() ? (SSLSocketFactory) SSLSocketFactory.getDefault() : trust(authorities).getSocketFactory();
  }

  /**
   * Whose certificates mail servers may show.
   *
   * @param authorities path of a PEM file; blank: those of the JVM
   * @throws StartRefused when it cannot be read
   */
  public static SSLContext trust(String authorities) {
    try {
      return authorities.isBlank() ? SSLContext.getDefault()
          : SslBundle.of(new PemSslStoreBundle(null, PemSslStoreDetails.forCertificates("file:" + authorities)))
              .createSslContext();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    } catch (IllegalStateException unreadable) {
      throw new StartRefused("MBS_MAIL_CA is no file with certificates.", "Write the path of a PEM file that can be read.");
    }
  }

  static void check(boolean right, String description, String action) {
    if (!right) {
      throw new StartRefused(description, action);
    }
  }

  /** What the mail library is told about it under {@code mail.<protocol>.…}; it checks whose certificate the server shows. */
  public Properties settings(String protocol) {
    String prefix = "mail." + protocol + ".";
    Properties settings = new Properties();
    settings.setProperty(prefix + "ssl.enable", Boolean.toString(tls == Tls.TLS));
    settings.setProperty(prefix + "starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    settings.setProperty(prefix + "starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    settings.put(prefix + "ssl.socketFactory", trusted);
    settings.setProperty(prefix + "socketFactory.fallback", "false");
    settings.setProperty(prefix + "connectiontimeout", Integer.toString(CONNECT_MILLIS));
    settings.setProperty(prefix + "timeout", Integer.toString(READ_MILLIS));
    settings.setProperty(prefix + "writetimeout", Integer.toString(READ_MILLIS));
    return settings;
  }

  /**
   * Connects this socket; with {@link Tls#TLS} the server has also shown who it is.
   *
   * @return what to speak through
   */
  Socket connect(Socket socket) throws IOException {
    // By its name, also where that is an address: nobody is to look up another name for it.
    InetAddress named = InetAddress.getByAddress(host, NAMES.find(host).getAddress());
    socket.setSoTimeout(READ_MILLIS);
    socket.connect(new InetSocketAddress(named, port), CONNECT_MILLIS);
    if (tls != Tls.TLS) {
      return socket;
    }
    SSLSocket secure = (SSLSocket) trusted.createSocket(socket, host, port, true);
    SSLParameters identity = secure.getSSLParameters();
    identity.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(identity);
    secure.startHandshake();
    return secure;
  }

  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + "]";
  }
}
