package tr.mbs.testing.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The four SMS providers on a port of this machine, over HTTP: what they take is on record with the moment in which it
 * came. One port speaks all four; a test that needs two providers with different moods starts two. Calls wait side by
 * side, as many as come.
 *
 * <p>By hand: {@code java -cp … tr.mbs.testing.gateway.SmsStandIn 9090} says what it takes.
 */
public final class SmsStandIn implements AutoCloseable {

  /** How it answers a message. */
  public enum Mode {
    OK,
    /** As OK, after {@link #SLOWNESS}. */
    SLOW,
    /** HTTP 500, and nothing is taken. */
    ERROR,
    /** The message is taken and the connection closed without a word. */
    DROPPED,
    /** HTTP 200 with {@link #errorCode} in the body, which repeats number and text; nothing is taken. */
    ERROR_INSIDE,
    /** It has this message already; nothing new is taken. */
    DUPLICATE
  }

  /** What it says when it is asked about a message that it took. */
  public enum Fate {
    DELIVERED, UNDELIVERED, EXPIRED, PENDING,
    /** It does not know the message. */
    NEVER
  }

  /**
   * A message that was taken.
   *
   * @param id    ours, by which it is asked for later
   * @param key   the sender's; empty where the provider knows none
   * @param phone as it was written
   */
  public record Taken(String id, String key, String phone, String text, Instant at, long nanos) {
  }

  /** A call with its body; the last one is kept. */
  public record Call(String path, Map<String, List<String>> headers, JsonNode body) {
    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  /** A status and a body. */
  record Answer(int status, Object body) {
    static Answer ok(Object body) {
      return new Answer(200, body);
    }
  }

  public static final Duration SLOWNESS = Duration.ofSeconds(20);
  /** Has no divisor in common with 100, so that a share of the messages is spread evenly over them. */
  private static final int SPREAD = 37;
  static final ObjectMapper JSON = new ObjectMapper();

  static {
    // Else every answer on a connection that is used again waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
  }

  final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  final Map<String, Taken> byId = new ConcurrentHashMap<>();
  private final Map<String, Taken> byKey = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService threads;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong ids = new AtomicLong(1_000_000);
  private final AtomicLong messages = new AtomicLong();
  private final AtomicLong others = new AtomicLong();
  private volatile Mode mode = Mode.OK;
  private volatile int percent = 100;
  private volatile Duration delay = Duration.ZERO;
  private volatile Duration slowness = SLOWNESS;
  private volatile Fate fate = Fate.DELIVERED;
  private volatile int fatePercent = 100;
  private volatile int errorStatus = 200;
  private volatile String errorCode = "";
  private volatile boolean recognisesKeys;
  private volatile String token = "token-of-the-day";
  private volatile Call last;

  public SmsStandIn() {
    this(0);
  }

  /** @param port 0 for any that is free */
  public SmsStandIn(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "sms-stand-in");
      thread.setDaemon(true);
      return thread;
    });
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** For MBS_SMS_URL of NetGSM, İleti Merkezi and TTMesaj. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** For MBS_SMS_URL of the general interface. */
  public String httpUrl() {
    return url() + Wire.HTTP_SEND;
  }

  /** For MBS_SMS_REPORT_URL of the general interface. */
  public String httpReportUrl() {
    return url() + Wire.HTTP_REPORTS;
  }

  /** From now on every message is answered so. */
  public void mode(Mode newMode) {
    mode(newMode, 100);
  }

  /** From now on so many of a hundred messages are answered so, the others with OK. */
  public void mode(Mode newMode, int percentOfMessages) {
    percent = percentOfMessages;
    mode = newMode;
  }

  /** Before every answer to a message, in any mode. */
  public void delay(Duration newDelay) {
    delay = newDelay;
  }

  /** How slow SLOW is. */
  public void slowness(Duration newSlowness) {
    slowness = newSlowness;
  }

  /** From now on every report says this. */
  public void fate(Fate newFate) {
    fate(newFate, 100);
  }

  /** From now on so many of a hundred messages have this fate, the others are delivered; each keeps its own. */
  public void fate(Fate newFate, int percentOfMessages) {
    fatePercent = percentOfMessages;
    fate = newFate;
  }

  /** What stands in ERROR_INSIDE. @param status of the HTTP answer around it */
  public void error(int status, String code) {
    errorStatus = status;
    errorCode = code;
  }

  /** Whether the general interface takes a second message with the same key for the first; at the start it does not. */
  public void recogniseKeys() {
    recognisesKeys = true;
  }

  /** What TTMesaj opens its door with; empty where it knows no such user. */
  public void token(String newToken) {
    token = newToken;
  }

  String token() {
    return token;
  }

  /** What it has taken, in the order in which it came. */
  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  public int takenCount() {
    return byId.size();
  }

  /** How many messages were handed to it, taken or not. */
  public long messageCount() {
    return messages.get();
  }

  /** How often it was asked for something else: reports, tokens. */
  public long otherCount() {
    return others.get();
  }

  public void forget() {
    taken.clear();
    byId.clear();
    byKey.clear();
    messages.set(0);
    others.set(0);
  }

  public Call lastCall() {
    return last;
  }

  /**
   * Brings a report, as the provider would.
   *
   * @param door the whole address of ours
   * @param body see {@link Wire#iletiMerkeziReport} and {@link Wire#httpReport}
   * @return HTTP status
   */
  public static int report(URI door, String body) {
    try {
      return HttpClient.newHttpClient().send(HttpRequest.newBuilder(door).header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** By hand. */
  public static void main(String[] arguments) throws InterruptedException {
    SmsStandIn standIn = new SmsStandIn(Integer.parseInt(arguments[0]));
    System.out.println("NetGSM, İleti Merkezi, TTMesaj: " + standIn.url() + ", general: " + standIn.httpUrl());
    for (int known = 0;; known = standIn.takenCount()) {
      standIn.taken().stream().skip(known).forEach(System.out::println);
      standIn.closed.await(1, TimeUnit.SECONDS);
    }
  }

  /** What it says when it is asked about a message. */
  public Fate fateOf(String id) {
    Taken message = byId.get(id);
    if (message == null) {
      return Fate.NEVER;
    }
    return Math.floorMod(Long.parseLong(id), 100) < fatePercent ? fate : Fate.DELIVERED;
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    String path = exchange.getRequestURI().getPath();
    last = new Call(path, Map.copyOf(exchange.getRequestHeaders()), body);
    Wire wire = Wire.of(path);
    if (!wire.isMessage()) {
      others.incrementAndGet();
      write(exchange, wire.other(this, body));
      return;
    }
    Mode present = messages.getAndIncrement() * SPREAD % 100 < percent ? mode : Mode.OK;
    Taken message = wire.message(body, Long.toString(ids.incrementAndGet()));
    if (present == Mode.OK || present == Mode.SLOW || present == Mode.DROPPED) {
      message = keep(message);
    }
    pause(present == Mode.SLOW ? delay.plus(slowness) : delay);
    switch (present) {
      case DROPPED -> exchange.close();
      case ERROR -> write(exchange, new Answer(500, Map.of("error", message.phone() + " " + message.text())));
      case ERROR_INSIDE -> write(exchange, new Answer(errorStatus, wire.error(errorCode, message)));
      case DUPLICATE -> write(exchange, wire.duplicate(message));
      default -> write(exchange, Answer.ok(wire.success(message)));
    }
  }

  /** @return the first with its key, where keys are recognised */
  private Taken keep(Taken message) {
    Taken first = recognisesKeys && !message.key().isEmpty() ? byKey.putIfAbsent(message.key(), message) : null;
    if (first != null) {
      return first;
    }
    byId.put(message.id(), message);
    taken.add(message);
    return message;
  }

  private void pause(Duration pause) {
    try {
      if (!pause.isZero()) {
        closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    byte[] bytes = answer.body() instanceof String text ? text.getBytes(StandardCharsets.UTF_8)
        : JSON.writeValueAsBytes(answer.body());
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
