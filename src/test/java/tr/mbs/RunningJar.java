package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code java -jar mbs.jar} as an operator starts it, on a Turkish machine, in a folder of its own. */
public final class RunningJar implements AutoCloseable {

  static final Path JAR = Path.of("target", "mbs.jar");
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = freePort();
  private final int managementPort = freePort();
  private final Path log;
  private final Process process;

  /** @param environment what the operator sets; nothing that is named MBS_… here reaches it from this machine */
  public RunningJar(Path folder, Map<String, String> environment, String... arguments) throws IOException {
    log = Files.createTempFile(folder, "start-", ".log");
    ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("MBS_"));
    builder.environment().putAll(environment);
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
    process = builder.start();
  }

  private static List<String> command(String... arguments) {
    assertThat(JAR).as("packaged by mvn verify before the integration tests").exists();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Duser.language=tr", "-Duser.country=TR"));
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  public void awaitReady() {
    await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(250))
        .failFast(() -> assertThat(process.isAlive()).as(log()).isTrue())
        .until(this::isReady);
  }

  private boolean isReady() throws InterruptedException {
    try {
      return status(managementPort, "/actuator/health/readiness") == 200;
    } catch (IOException notYetListening) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  /** What the power cut does: nothing is finished, nothing is written any more. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Status of an anonymous GET. */
  public int status(String path) throws IOException, InterruptedException {
    return status(port, path);
  }

  /** Headers of the answer to an anonymous GET. */
  HttpHeaders headers(String path) throws IOException, InterruptedException {
    return get(port, path).headers();
  }

  /** A page as nobody in particular sees it. */
  String page(String path) throws IOException, InterruptedException {
    return http.send(request(port, path), BodyHandlers.ofString()).body();
  }

  private int status(int port, String path) throws IOException, InterruptedException {
    return get(port, path).statusCode();
  }

  private HttpResponse<Void> get(int port, String path) throws IOException, InterruptedException {
    return http.send(request(port, path), BodyHandlers.discarding());
  }

  private static HttpRequest request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
  }

  /** Waits for it to give up by itself. */
  public int exitCode() throws InterruptedException {
    assertThat(process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)).as("it gives up").isTrue();
    return process.exitValue();
  }

  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> errors() {
    return log().lines().filter(line -> line.contains(" ERROR ")).toList();
  }

  /** Stops it as an operator does, and waits. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
