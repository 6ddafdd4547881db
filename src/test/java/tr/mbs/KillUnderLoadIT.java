package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.Visitor;

/**
 * {@code kill -9} of a node while muhtars file: what was acknowledged is there after the restart, once, with a number of
 * its own and with one SMS (security.md §3).
 */
@Tag("heavy")
class KillUnderLoadIT {

  private static final List<String[]> MUHTARS = List.of(
      new String[] {"10000000214", "Mehmet Öztürk", "905550002001"},
      new String[] {"10000000382", "Mustafa Çetin", "905550002002"},
      new String[] {"10000000450", "Ali Güneş", "905550002003"},
      new String[] {"10000000528", "Hüseyin Ilgaz", "905550002004"});
  private static final Pattern CODE = Pattern.compile("kodunuz ([2-9A-Z]{3}-[2-9A-Z]{3})\\.");
  private static final Pattern FILED = Pattern.compile("/basvuru/(MBS-\\d{4}-\\d{7})/alindi");
  private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\"[^>]*value=\"([0-9a-f-]{36})\"");
  private static final Pattern LINE = Pattern.compile("/talepler/(MBS-\\d{4}-\\d{7})\"[^>]*>(Yük \\d+)<");
  private static final Pattern OLDER = Pattern.compile("(/talepler\\?durum=bekleyen&amp;once=[^\"]+)");
  private static final int ENOUGH = 60;

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void losesNothingThatWasAcknowledged(String database) throws Exception {
    Map<String, String> environment = environment(database);
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    try (RunningJar node = new RunningJar(folder, environment)) {
      node.awaitReady();
      fileUntilKilled(node, acknowledged);
    }
    try (RunningJar node = new RunningJar(folder, environment)) {
      node.awaitReady();
      Map<String, String> kept = new ConcurrentHashMap<>();
      MUHTARS.forEach(muhtar -> readAll(signedIn(node, muhtar), kept));
      assertThat(kept).as("number → title").containsAllEntriesOf(acknowledged);
      assertThat(kept.values()).as("each form filed once").doesNotHaveDuplicates();
      await().atMost(Duration.ofMinutes(2)).untilAsserted(() ->
          assertThat(acknowledgements(node)).containsAll(kept.keySet()).doesNotHaveDuplicates());
    }
  }

  private void fileUntilKilled(RunningJar node, Map<String, String> acknowledged) throws InterruptedException {
    ExecutorService muhtars = Executors.newFixedThreadPool(MUHTARS.size());
    AtomicInteger titles = new AtomicInteger();
    for (String[] muhtar : MUHTARS) {
      Visitor visitor = signedIn(node, muhtar);
      muhtars.submit(() -> {
        while (!Thread.currentThread().isInterrupted()) {
          file(visitor, "Yük " + titles.incrementAndGet(), acknowledged);
        }
      });
    }
    await().atMost(Duration.ofMinutes(3)).until(() -> acknowledged.size() >= ENOUGH);
    node.kill();
    muhtars.shutdownNow();
    assertThat(muhtars.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  /** Ends the thread, by its exception, when the node is gone. */
  private static void file(Visitor visitor, String title, Map<String, String> acknowledged) {
    String key = first(KEY, visitor.get("/basvuru").body());
    HttpResponse<String> answer = visitor.post("/basvuru", Map.of("type", "REQUEST", "subject", "YOL", "title", title,
        "description", "Köy yolu bozuk.", "idempotencyKey", key));
    assertThat(answer.statusCode()).isEqualTo(303);
    acknowledged.put(first(FILED, answer.headers().firstValue("Location").orElseThrow()), title);
  }

  private static void readAll(Visitor visitor, Map<String, String> kept) {
    String page = "/talepler?durum=bekleyen";
    while (page != null) {
      String body = visitor.get(page).body();
      LINE.matcher(body).results().forEach(line -> kept.put(line.group(1), line.group(2)));
      Matcher older = OLDER.matcher(body);
      page = older.find() ? older.group(1).replace("&amp;", "&") : null;
    }
  }

  private static Visitor signedIn(RunningJar node, String[] muhtar) {
    Visitor visitor = new Visitor(node.port());
    int before = messages(visitor, "?to=" + muhtar[2]).size();
    visitor.fillIn("/giris", Map.of("tckn", muhtar[0], "fullName", muhtar[1], "verification", ""));
    String code = await().atMost(Duration.ofSeconds(60)).until(() -> messages(visitor, "?to=" + muhtar[2]),
            texts -> texts.size() > before && CODE.matcher(texts.get(0)).find()).stream()
        .map(text -> first(CODE, text)).findFirst().orElseThrow();
    assertThat(visitor.fillIn("/giris/onay", Map.of("approvalCode", code)).statusCode()).isEqualTo(303);
    return visitor;
  }

  private static List<String> acknowledgements(RunningJar node) {
    return messages(new Visitor(node.port()), "").stream()
        .filter(text -> text.endsWith("numarali talebiniz alinmistir."))
        .map(text -> text.substring(0, text.indexOf(' ')))
        .toList();
  }

  private static List<String> messages(Visitor visitor, String query) {
    return JsonPath.read(visitor.getJson("/demo/sms" + query).body(), "$[*].text");
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  private static Map<String, String> environment(String database) {
    if (database.equals("h2")) {
      return Map.of("MBS_LIMITS", "off");
    }
    Map<String, String> settings = TestDatabase.settings(false);
    return Map.of("MBS_DEMO", "true", "MBS_LIMITS", "off",
        "MBS_DB_URL", settings.get("spring.datasource.url"),
        "MBS_DB_USER", settings.get("spring.datasource.username"),
        "MBS_DB_PASSWORD", settings.get("spring.datasource.password"));
  }
}
