package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.mailbox.search.TurkishMails;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.mail.MailMinistry;
import tr.mbs.testing.mail.MailMinistry.Office;

/** Many mails, and many muhtars, on the pages over Dovecot: its own search does not find "İyi" by "iyi", the one of a demo does. */
@Tag("heavy")
class MailServerAtFullSizeIT {

  private static final int MAILS = 20_000;
  private static final int MUHTARS = 200;
  private static final Pattern ROW = Pattern.compile("href=\"/posta/gelen/([0-9]+)\\?v=[0-9]+#ileti\"");
  private static final Pattern NEXT = Pattern.compile("href=\"(/posta/ara\\?[^\"]*sonra=[^\"]*)\"");

  @TempDir
  static Path folder;
  private static MailMinistry ministry;

  @BeforeAll
  static void start() throws IOException {
    ministry = new MailMinistry(folder);
  }

  @AfterAll
  static void stop() {
    if (ministry != null) {
      ministry.close();
    }
  }

  @Test
  void aTurkishReaderFindsWhatHeExpectsInALargeInbox() throws IOException {
    Office office = ministry.office();
    Visitor muhtar = ministry.signedIn(office);
    fill(office, MAILS);
    long begin = System.nanoTime();
    int searches = 1;
    while (muhtar.get("/posta/ara?klasor=gelen&q=iyi").body().contains("notice-late")) {
      searches++;
    }
    tell(MAILS + " mails taken in by " + searches + " searches", begin);
    int hundredth = MAILS / 100;
    for (String typed : List.of("iyi", "İYİ", "IŞIK", "ışık", "isik")) {
      assertThat(found(muhtar, typed)).as(typed).hasSize(2 * hundredth);
    }
    for (String typed : List.of("ısparta", "ISPARTA", "isparta müdürlüğü", "ışık arızası")) {
      assertThat(found(muhtar, typed)).as(typed).hasSize(hundredth);
    }
    begin = System.nanoTime();
    assertThat(found(muhtar, "iyi ısparta")).isEmpty();
    tell("One search that finds nothing", begin);
  }

  /** UIDs over all pages. */
  private static List<String> found(Visitor muhtar, String typed) {
    List<String> uids = new ArrayList<>();
    String next = "/posta/ara?klasor=gelen&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    while (next != null) {
      HttpResponse<String> page = muhtar.get(next);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("notice-late");
      ROW.matcher(page.body()).results().forEach(row -> uids.add(row.group(1)));
      Matcher link = NEXT.matcher(page.body());
      next = link.find() ? link.group(1).replace("&amp;", "&") : null;
    }
    return uids;
  }

  @Test
  void theFirstPageCostsTheSameWhateverLiesThere() throws IOException {
    List<String> few = commandsOfTheFirstPage(20);
    List<String> many = commandsOfTheFirstPage(MAILS);
    assertThat(many).isEqualTo(few)
        .containsExactly("NOOP", "LIST", "STATUS", "STATUS", "GETQUOTAROOT", "EXAMINE", "FETCH", "CLOSE");
  }

  private static List<String> commandsOfTheFirstPage(int mails) throws IOException {
    Office office = ministry.office();
    Visitor muhtar = ministry.signedIn(office);
    fill(office, mails);
    ministry.host().listen(office.address());
    muhtar.get("/posta/gelen");
    List<String> before = ministry.host().commands(office.address());
    assertThat(before).as("those of the sign-in, and of a first page").isNotEmpty();
    long begin = System.nanoTime();
    assertThat(ROW.matcher(muhtar.get("/posta/gelen").body()).results()).hasSize(Math.min(25, mails));
    tell("The first page of " + mails, begin);
    List<String> after = ministry.host().commands(office.address());
    return after.subList(before.size(), after.size());
  }

  @Test
  void twoHundredMuhtarsShareFewConnections() throws Exception {
    List<Visitor> muhtars = new ArrayList<>();
    for (int number = 0; number < MUHTARS; number++) {
      muhtars.add(ministry.signedIn(ministry.office()));
    }
    ExecutorService threads = Executors.newFixedThreadPool(MUHTARS);
    long begin = System.nanoTime();
    List<Future<?>> visits = new ArrayList<>();
    for (Visitor muhtar : muhtars) {
      visits.add(threads.submit(() -> seesHisInbox(muhtar)));
    }
    long most = 0;
    long before = 0;
    while (!visits.stream().allMatch(Future::isDone)) {
      long now = ministry.host().connections();
      // One that was hung up may still be seen for a moment.
      most = Math.max(most, Math.min(before, now));
      before = now;
    }
    for (Future<?> visit : visits) {
      visit.get();
    }
    threads.shutdown();
    tell(MUHTARS + " muhtars at once over " + most + " connections", begin);
    assertThat(most).isBetween(1L, (long) MailMinistry.CONNECTIONS);
  }

  /** Who is told that there is no place at this moment, comes again. */
  private static void seesHisInbox(Visitor muhtar) {
    await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(5)).pollDelay(Duration.ZERO).until(() -> {
      HttpResponse<String> page = muhtar.get("/posta/gelen");
      assertThat(page.statusCode()).isIn(200, 503);
      return page.statusCode() == 200;
    });
  }

  private static void fill(Office office, int mails) throws IOException {
    ministry.host().fill(List.of(office.address()), "INBOX",
        IntStream.rangeClosed(1, mails).mapToObj(TurkishMails::source).toList());
  }

  private static void tell(String what, long begin) {
    System.out.println(what + ": " + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
  }
}
