package tr.mbs.testing.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.gateway.TestCertificate;

/**
 * Dovecot and Postfix of this machine, set up by the files of docs/mail-server as docs/deployment.md tells, in a folder
 * of their own and on ports of their own, on loopback. Needs root: Postfix gives its processes other users.
 */
public final class MailHost implements AutoCloseable {

  /** For the role that reads the two views. */
  public static final String ROLE_PASSWORD = "maild-of-a-test";
  /** Of Dovecot's HTTP interface. */
  public static final String API_KEY = "key-of-a-test";

  private static final Path SHIPPED = Path.of("docs", "mail-server");
  private static final Path MASTER = Path.of("/usr/share/postfix/master.cf.dist");
  private static final List<String> NEEDED = List.of("/usr/sbin/dovecot", "/usr/sbin/postfix",
      "/usr/lib/dovecot/modules/auth/libdriver_pgsql.so", "/usr/lib/postfix/postfix-pgsql.so");

  /** With the time before, and a tag that continuations of a command have not. */
  private static final Pattern COMMAND = Pattern.compile("^[0-9.]+ [A-Z]+[0-9]+ ((?:UID )?[A-Z]+)");

  private final Path dovecot;
  private final Path postfix;
  private final Map<String, String> filled = new LinkedHashMap<>();
  private final int imap = freePort();
  private final int smtp = freePort();
  private final int submission = freePort();
  private final int api = freePort();

  /**
   * @param folder      short, for it holds sockets
   * @param database    as pgjdbc names it: {@code jdbc:postgresql://host:port/name}
   * @param domain      of the mailboxes
   * @param certificate for {@code localhost}
   */
  public MailHost(Path folder, String database, String domain, TestCertificate certificate) {
    dovecot = folder.resolve("dovecot");
    postfix = folder.resolve("postfix");
    fill(database, domain);
    try {
      folders(folder);
      writeKey(certificate);
      setUpDovecot(folder);
      setUpPostfix();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("/usr/sbin/dovecot", "-c", dovecot.resolve("dovecot.conf").toString());
    run("/usr/sbin/postfix", "-c", postfix.resolve("conf").toString(), "start");
  }

  /** Whether Debian's dovecot-imapd, dovecot-lmtpd, dovecot-pgsql, postfix and postfix-pgsql are here, and we are root. */
  public static boolean installed() {
    return NEEDED.stream().allMatch(file -> Files.exists(Path.of(file))) && "root".equals(System.getProperty("user.name"));
  }

  public int imap() {
    return imap;
  }

  /** Takes mail from anywhere. */
  public int smtp() {
    return smtp;
  }

  public int submission() {
    return submission;
  }

  /** Of {@code https://localhost:<port>/doveadm/v1}. */
  public int api() {
    return api;
  }

  /** What both said. */
  public String log() {
    return Stream.of(dovecot.resolve("log"), postfix.resolve("log")).map(MailHost::read).reduce("", String::concat);
  }

  /** Makes the role that reads the views, before the tables are there; one server has it for all databases of this JVM. */
  public static void addRole(JdbcClient jdbc) {
    jdbc.sql("do $$ begin if not exists (select from pg_roles where rolname = 'maild') then create role maild login password '"
        + ROLE_PASSWORD + "'; end if; end $$").update();
  }

  /**
   * Puts mails that have been read into a folder of each of these mailboxes, as files: by IMAP twenty thousand would take
   * minutes.
   *
   * @param name in English letters
   */
  public void fill(Collection<String> addresses, String name, List<byte[]> mails) throws IOException {
    // Second, microsecond and process, as deliveries are named: Dovecot is slow with names that follow one another.
    Random moments = new Random(1);
    for (String address : addresses) {
      Path maildir = maildir(address, name);
      for (String part : List.of("new", "tmp", "cur")) {
        Files.createDirectories(maildir.resolve(part));
      }
      int second = 1_700_000_000;
      for (byte[] mail : mails) {
        second += 60;
        Files.write(maildir.resolve("cur").resolve(second + ".M" + moments.nextInt(1_000_000) + "P" + moments.nextInt(30_000)
            + ".posta,S=" + mail.length + ",W=" + mail.length + ":2,S"), mail);
      }
    }
    run("chown", "-R", "vmail", dovecot.resolveSibling("store").toString());
  }

  /** How many mails lie in a folder, whoever looks; minus one when there is no such folder. */
  public long count(String address, String name) throws IOException {
    long count = 0;
    for (String part : List.of("new", "cur")) {
      Path files = maildir(address, name).resolve(part);
      if (!Files.isDirectory(files)) {
        return -1;
      }
      try (Stream<Path> mails = Files.list(files)) {
        count += mails.count();
      }
    }
    return count;
  }

  private Path maildir(String address, String name) {
    String[] parts = address.split("@");
    Path inbox = dovecot.resolveSibling("store").resolve(parts[1]).resolve(parts[0]).resolve("Maildir");
    return "INBOX".equals(name) ? inbox : inbox.resolve("." + name);
  }

  /** From now on what is said over new connections to this mailbox is heard. */
  public void listen(String address) throws IOException {
    run("chown", "vmail", Files.createDirectories(heard(address)).toString());
  }

  /** IMAP commands in this mailbox so far, each without its arguments, in order. */
  public List<String> commands(String address) {
    try (Stream<Path> connections = Files.list(heard(address))) {
      return connections.filter(file -> file.toString().endsWith(".in")).sorted().map(MailHost::read).flatMap(String::lines)
          .map(COMMAND::matcher).filter(Matcher::find).map(command -> command.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path heard(String address) {
    return dovecot.resolveSibling("heard").resolve(address);
  }

  /** How many IMAP connections are signed in. */
  public long connections() {
    return run("/usr/bin/doveadm", "-c", dovecot.resolve("dovecot.conf").toString(), "-f", "flow", "who", "-1").lines()
        .filter(line -> line.contains("proto=imap")).count();
  }

  /** Dovecot takes connections, and answers nothing until {@link #goOn}. */
  public void hang() {
    signal("-STOP");
  }

  public void goOn() {
    signal("-CONT");
  }

  private void signal(String signal) {
    ProcessHandle master = ProcessHandle.of(Long.parseLong(read(dovecot.resolve("run/master.pid")).strip())).orElseThrow();
    Stream.concat(Stream.of(master), master.descendants())
        .forEach(process -> run("kill", signal, Long.toString(process.pid())));
  }

  private void fill(String database, String domain) {
    String[] parts = database.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "").split("[:/]");
    filled.put("@DB_HOST@", parts[0]);
    filled.put("@DB_PORT@", parts[1]);
    filled.put("@DB_NAME@", parts[2]);
    filled.put("@DB_PASSWORD@", ROLE_PASSWORD);
    filled.put("@API_KEY@", API_KEY);
    filled.put("@MAIL_DOMAIN@", domain);
    filled.put("@MAIL_HOST@", "posta." + domain);
    filled.put("@NODES@", "");
    filled.put("@RELAY@", "");
    filled.put("@OLD_DOMAINS@", "eski.example");
    filled.put("/etc/dovecot/mbs/", dovecot + "/");
    filled.put("port = 993", "port = " + imap);
    filled.put("port = 8443", "port = " + api);
    for (String inside : List.of("2424", "12340", "12345")) {
      String other = Integer.toString(freePort());
      filled.put("port = " + inside, "port = " + other);
      filled.put("127.0.0.1:" + inside, "127.0.0.1:" + other);
    }
  }

  private void folders(Path folder) throws IOException {
    for (Path path : List.of(dovecot, postfix.resolve("conf"), postfix.resolve("queue"), postfix.resolve("data"))) {
      Files.createDirectories(path);
    }
    Path store = Files.createDirectory(folder.resolve("store"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    run("chown", "vmail", store.toString());
    run("chown", "postfix", postfix.resolve("data").toString());
  }

  private void writeKey(TestCertificate certificate) throws IOException {
    Files.copy(certificate.pem(), dovecot.resolve("cert.pem"));
    try (var in = Files.newInputStream(certificate.store())) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, TestCertificate.PASSWORD.toCharArray());
      byte[] key = keys.getKey("server", TestCertificate.PASSWORD.toCharArray()).getEncoded();
      Files.writeString(dovecot.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END PRIVATE KEY-----\n");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void setUpDovecot(Path folder) throws IOException {
    for (String file : List.of("session-sql.conf", "mailbox-sql.conf", "api-key.conf")) {
      Files.writeString(dovecot.resolve(file), shipped(file));
    }
    Files.writeString(dovecot.resolve("dovecot.conf"), shipped("dovecot.conf").replace("/var/vmail/", folder + "/store/")
        + String.join("\n", "base_dir = " + dovecot + "/run", "state_dir = " + dovecot + "/state",
            "log_path = " + dovecot + "/log", "listen = 127.0.0.1", "rawlog_dir = " + heard("%u"),
            // Nobody keeps these mails: the server need not wait for the disk.
            "mail_fsync = never", ""));
  }

  private void setUpPostfix() throws IOException {
    Path conf = postfix.resolve("conf");
    for (String file : List.of("mbs-mailboxes.cf", "mbs-aliases.cf")) {
      Files.writeString(conf.resolve(file), shipped(file));
    }
    Files.writeString(conf.resolve("main.cf"), shipped("main.cf").replace("mynetworks = 127.0.0.0/8", "mynetworks = 192.0.2.1")
        .replace("inet_interfaces = all", "inet_interfaces = loopback-only") + String.join("\n", "inet_protocols = ipv4",
            "default_transport = discard:no outside here", "config_directory = " + conf, "queue_directory = " + postfix
            + "/queue", "data_directory = " + postfix + "/data", "command_directory = /usr/sbin",
            "daemon_directory = /usr/lib/postfix/sbin", "meta_directory = /etc/postfix", "shlib_directory = /usr/lib/postfix",
            "mail_owner = postfix", "setgid_group = postdrop", "maillog_file = " + postfix + "/log",
            "maillog_file_prefixes = " + postfix, ""));
    String master = Files.readString(MASTER).replaceFirst("(?m)^smtp +inet", "127.0.0.1:" + smtp + " inet")
        + shipped("master-submission.cf").replaceFirst("(?m)^submission inet", "127.0.0.1:" + submission + " inet");
    Files.writeString(conf.resolve("master.cf"),
        master.replaceAll("(?m)^(\\S+ +(?:inet|unix|unix-dgram) +\\S+ +\\S+ +)y", "$1n"));
  }

  private String shipped(String file) throws IOException {
    String text = Files.readString(SHIPPED.resolve(file));
    for (Map.Entry<String, String> place : filled.entrySet()) {
      text = text.replace(place.getKey(), place.getValue());
    }
    return text;
  }

  /** Stops both; what they hold stays in the folder. */
  @Override
  public void close() {
    run("/usr/sbin/postfix", "-c", postfix.resolve("conf").toString(), "stop");
    run("/usr/bin/doveadm", "-c", dovecot.resolve("dovecot.conf").toString(), "stop");
  }

  /** @return what it said */
  private static String run(String... command) {
    try {
      Path said = Files.createTempFile("mail-host-", ".log");
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Arrays.toString(command) + " ended with " + process.exitValue() + ": " + read(said));
      }
      String text = read(said);
      Files.delete(said);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
