package tr.mbs.registry.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** The hand-over after an election, over HTTP. */
@Tag("h2")
@ApplicationTest
@ExtendWith(BackgroundJobs.Paused.class)
class HandoverIT {

  private static final LocalDate TODAY = LocalDate.now();

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Mandates mandates;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Scheduler jobs;

  private HandoverDesk desk;

  @BeforeEach
  void signIn() {
    desk = HandoverDesk.open(port, context);
  }

  @Test
  void aRightFileIsCheckedThenAppliedOnceAnOfficerAgrees() {
    Officeholder out = Officeholder.inOffice(context);
    Officeholder again = Officeholder.inOffice(context);
    String vacant = desk.newOffice("18");
    Visitor predecessor = signedInByACode(out);
    Tckn successor = Officeholder.newTckn();
    Tckn first = Officeholder.newTckn();
    String page = desk.uploaded(line(desk.office(out), successor, "Şule Ilgın"), line(vacant, first, "Ömer Çığ"),
        line(desk.office(again), again.tckn(), again.fullName(), again.phone().e164()));
    assertThat(desk.settled(page)).contains("Bütün satırlar doğru.", "Muhtar kaydı yapılacak muhtarlık sayısı: 3")
        .doesNotContain(successor.digits(), "Ilgın");
    assertThat(mandates.current(desk.office(out), TODAY).orElseThrow().id()).as("nothing changed")
        .isEqualTo(out.mandate());
    assertThat(desk.officer().post(page + "/uygula", Map.of()).statusCode()).as("without agreeing").isEqualTo(422);

    assertThat(desk.officer().post(page + "/uygula", Map.of("sure", "1")).statusCode()).isEqualTo(303);
    assertThat(desk.settled(page)).contains("Yeni muhtarlar kaydedildi. Kaydedilen: 3");
    Mandate now = mandates.current(desk.office(out), TODAY).orElseThrow();
    assertThat(now.tckn()).isEqualTo(successor);
    assertThat(now.fullName()).isEqualTo("Şule Ilgın");
    assertThat(mandates.find(out.mandate()).orElseThrow().endOn()).isEqualTo(TODAY.minusDays(1));
    assertThat(predecessor.get("/talepler").statusCode()).as("the old session").isEqualTo(303);
    assertThat(mandates.current(vacant, TODAY).orElseThrow().tckn()).isEqualTo(first);
    assertThat(mandates.current(desk.office(again), TODAY).orElseThrow().id()).as("a new period")
        .isNotEqualTo(again.mandate());
    assertThat(actions("mandate:" + out.mandate())).contains("mandate-end");
    assertThat(actions("mandate:" + now.id())).containsExactly("mandate-record");
    assertThat(rows(page)).as("rows of the file").isZero();
    assertThat(desk.officer().post(page + "/uygula", Map.of("sure", "1")).statusCode()).as("twice").isEqualTo(409);
  }

  @Test
  void aFileWithAWrongLineChangesNothingAndSaysWhatToDo() {
    Officeholder elsewhere = Officeholder.inOffice(context);
    Officeholder moving = Officeholder.inOffice(context);
    Officeholder future = Officeholder.inOffice(context);
    String free = desk.newOffice("18");
    String gone = desk.newOffice("18");
    jdbc.sql("update muhtarlik set active = false where id = ?").param(gone).update();
    Tckn twice = Officeholder.newTckn();
    String page = desk.uploaded(
        line(free, Officeholder.newTckn(), "Doğru Satır"),
        line("V99999999", Officeholder.newTckn(), "Ali Veli"),
        line(gone, Officeholder.newTckn(), "Ali Veli"),
        line(desk.newOffice("06"), Officeholder.newTckn(), "Ali Veli"),
        line(free, Officeholder.newTckn(), "Ali Veli"),
        line(desk.newOffice("18"), twice, "Ali Veli"),
        line(desk.newOffice("18"), twice, "Ali Veli")
            .replace(twice.digits(), twice.digits().replaceFirst("(.{3})(.{6})", "$1.$2-")),
        line(desk.newOffice("18"), elsewhere.tckn(), elsewhere.fullName(), elsewhere.phone().e164()),
        line(desk.office(moving), moving.tckn(), moving.fullName(), "05321112233"),
        line(desk.office(future), Officeholder.newTckn(), "Ali Veli")
            .replace(HandoverDesk.DAY.format(TODAY), "03.04.2024")
            .replace("01.04.2026", "02.04.2024"),
        free + ";eksik",
        line(desk.newOffice("18"), Officeholder.newTckn(), "Ali"));
    String report = desk.settled(page);
    assertThat(report).contains("Hatalı satır: 10.", "Hiçbir kayıt değişmedi.", "Bu numarayla kayıtlı muhtarlık yok.",
        "Bu muhtarlık kapatılmış.", "Bu muhtarlık başka bir ilde.", "Bu muhtarlık 2. satırda da var.",
        "Bu TC Kimlik Numarası 7. satırda da var.", "Bu kişi başka bir muhtarlıkta görevli.",
        "Bu kişi başka bir telefonla kayıtlı.", "aynı gün veya daha sonra başlayan bir görev kayıtlı",
        "Alan sayısı ilk satırdakinden farklı.", "Yalnız bir sözcük yazılmış.")
        .doesNotContain(twice.digits(), "Ali Veli");
    assertThat(desk.officer().post(page + "/uygula", Map.of("sure", "1")).statusCode()).isEqualTo(409);
    assertThat(mandates.current(free, TODAY)).isEmpty();
    assertThat(rows(page)).as("rows of the file").isZero();
    HttpResponse<String> csv = desk.officer().get(page + "/hatalar.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("\uFEFFsatir;alan;duzeltme\r\n")
        .contains("3;muhtarlik_id;\"Bu numarayla kayıtlı muhtarlık yok. Numarayı kontrol ediniz.\"\r\n", "\r\n12;;\"Alan");
  }

  @Test
  void whatChangedSinceTheCheckIsNotOverwritten() {
    Officeholder out = Officeholder.inOffice(context);
    String other = desk.newOffice("18");
    String page = desk.uploaded(line(desk.office(out), Officeholder.newTckn(), "Şule Ilgın"),
        line(other, Officeholder.newTckn(), "Ömer Çığ"));
    desk.settled(page);
    UUID meanwhile = mandates.record(new NewMandate(Officeholder.newTckn(), "Rıza İnanç", new Phone("+905321112233"),
        null, other, TODAY, null));
    desk.officer().post(page + "/uygula", Map.of("sure", "1"));
    assertThat(desk.settled(page)).contains("Kaydedilen: 1", "uygulanamayan satır: 1",
        "daha sonra başlayan bir görev kayıtlı");
    assertThat(mandates.current(other, TODAY).orElseThrow().id()).isEqualTo(meanwhile);
  }

  @Test
  void twoMuhtarsWhoExchangeOfficesDoSoInOneFile() {
    Officeholder one = Officeholder.inOffice(context);
    Officeholder other = Officeholder.inOffice(context);
    String page = desk.uploaded(line(desk.office(other), one.tckn(), one.fullName(), one.phone().e164()),
        line(desk.office(one), other.tckn(), other.fullName(), other.phone().e164()));
    assertThat(desk.settled(page)).contains("Bütün satırlar doğru.");
    desk.officer().post(page + "/uygula", Map.of("sure", "1"));
    assertThat(desk.settled(page)).contains("Kaydedilen: 2");
    assertThat(mandates.current(desk.office(one), TODAY).orElseThrow().tckn()).isEqualTo(other.tckn());
    assertThat(mandates.current(desk.office(other), TODAY).orElseThrow().tckn()).isEqualTo(one.tckn());
    assertThat(actions("mandate:" + one.mandate())).containsExactly("mandate-end");
    assertThat(mandates.active(one.tckn(), TODAY.minusDays(1))).extracting(Mandate::id).containsExactly(one.mandate());
  }

  /** The file is taken a thousand lines at a time: the follower stands in the second thousand. */
  @Test
  void whoMovesNeedNotStandBesideHisFollower() {
    Officeholder mover = Officeholder.inOffice(context);
    String goal = desk.newOffice("18");
    Stream<String> between = Stream
        .generate(() -> line(desk.newOffice("18"), Officeholder.newTckn(), "Ara Satır")).limit(1_000);
    String page = desk.uploaded(Stream.concat(Stream.concat(
        Stream.of(line(goal, mover.tckn(), mover.fullName(), mover.phone().e164())), between),
        Stream.of(line(desk.office(mover), Officeholder.newTckn(), "Şule Ilgın"))).toArray(String[]::new));
    assertThat(desk.settled(page)).contains("Bütün satırlar doğru.");
    desk.officer().post(page + "/uygula", Map.of("sure", "1"));
    assertThat(desk.settled(page)).contains("Kaydedilen: 1.002");
    assertThat(mandates.current(goal, TODAY).orElseThrow().tckn()).isEqualTo(mover.tckn());
    assertThat(mandates.current(desk.office(mover), TODAY).orElseThrow().fullName()).isEqualTo("Şule Ilgın");
    assertThat(mandates.find(mover.mandate()).orElseThrow().endOn()).isEqualTo(TODAY.minusDays(1));
  }

  @Test
  void anotherNameOfAKnownPersonIsShownBeforeItChanges() {
    Officeholder again = Officeholder.inOffice(context);
    String page = desk.uploaded(line(desk.office(again), again.tckn(), "Işıl Evli", again.phone().e164()));
    assertThat(desk.settled(page)).contains("Bütün satırlar doğru.", "Kontrol edilecek satırlar",
        "Bu kişi kayıtlarda başka bir adla geçiyor.").doesNotContain(again.fullName(), "Evli");
    desk.officer().post(page + "/uygula", Map.of("sure", "1"));
    assertThat(desk.settled(page)).contains("Kaydedilen: 1").doesNotContain("başka bir adla");
    assertThat(mandates.current(desk.office(again), TODAY).orElseThrow().fullName()).isEqualTo("Işıl Evli");
  }

  @Test
  void aNameThatChangedAfterTheCheckIsNotOverwritten() {
    Officeholder again = Officeholder.inOffice(context);
    String page = desk.uploaded(line(desk.office(again), again.tckn(), again.fullName(), again.phone().e164()));
    desk.settled(page);
    jdbc.sql("update muhtar set full_name = 'Işıl Evli' where id = (select muhtar_id from mandate where id = ?)")
        .param(again.mandate()).update();
    desk.officer().post(page + "/uygula", Map.of("sure", "1"));
    assertThat(desk.settled(page)).contains("uygulanamayan satır: 1", "Bu kişi kayıtlarda başka bir adla geçiyor.");
    assertThat(mandates.current(desk.office(again), TODAY).orElseThrow().fullName()).isEqualTo("Işıl Evli");
  }

  @Test
  void aDiscardedFileLeavesNothing() {
    String page = desk.uploaded(line(desk.newOffice("18"), Officeholder.newTckn(), "Şule Ilgın"));
    desk.settled(page);
    assertThat(desk.officer().post(page + "/vazgec", Map.of()).statusCode()).isEqualTo(303);
    assertThat(desk.officer().get(page).body()).contains("Bu dosyadan vazgeçildi.");
    assertThat(rows(page)).isZero();
    assertThat(desk.officer().post(page + "/vazgec", Map.of()).statusCode()).isEqualTo(409);
    assertThat(desk.officer().get(HandoverDesk.PATH).body()).contains(page, "Vazgeçildi");
  }

  @Test
  void aFileThatCannotBeReadIsToldOnTheForm() {
    HttpResponse<String> answer = desk.upload("tckn;telefon\n");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "İlk satırda muhtarlik_id sütunu yok.", "href=\"#file\"");
    assertThat(desk.officer().upload(HandoverDesk.PATH, Map.of("file", "x"), "other", Map.of("x.csv", new byte[1]))
        .statusCode())
        .isEqualTo(422);
  }

  @Test
  void thePreparedListNeedsOnlyTheNewMuhtars() {
    String office = desk.newOffice("18");
    String foreign = desk.newOffice("06");
    String[] list = desk.officer().get(HandoverDesk.PATH + "/muhtarliklar.csv").body().split("\r\n");
    assertThat(list[0]).isEqualTo("\uFEFFmuhtarlik_id;muhtarlik;ilce;il;tckn;ad_soyad;telefon;mazbata_tarihi;mazbata_no;"
        + "goreve_baslama");
    String blank = Stream.of(list).filter(line -> line.startsWith(office)).findFirst().orElseThrow();
    assertThat(blank).isEqualTo(office + ";Deneme Köyü;Merkez;Çankırı;;;;;;");
    assertThat(list).noneMatch(line -> line.startsWith(foreign));
    String filled = line("", Officeholder.newTckn(), "Şule Ilgın");
    HttpResponse<String> answer = desk.upload(list[0] + "\n" + blank.replace(";;;;;;", filled));
    assertThat(desk.settled(answer.headers().firstValue("Location").orElseThrow())).contains("Bütün satırlar doğru.");
  }

  @Test
  void othersDoNotSeeIt() {
    String page = desk.uploaded(line(desk.newOffice("18"), Officeholder.newTckn(), "Şule Ilgın"));
    Visitor stranger = StaffVisit.signedIn(port, "valilik06").visitor();
    assertThat(stranger.get(page).statusCode()).isEqualTo(404);
    assertThat(stranger.get(page + "/hatalar.csv").statusCode()).isEqualTo(404);
    stranger.get(HandoverDesk.PATH);
    assertThat(stranger.post(page + "/uygula", Map.of("sure", "1")).statusCode()).isEqualTo(404);
    assertThat(StaffVisit.signedIn(port, "yonetici").visitor().get(page).statusCode()).isEqualTo(200);
    desk.settled(page);
  }

  @Test
  void noNumberAndNoNameStandsInTheTables() {
    Tckn person = Officeholder.newTckn();
    desk.settled(desk.uploaded(line(desk.newOffice("18"), person, "Şule Ilgın"), line("V9", person, "Şule Ilgın")));
    List<byte[]> sealed = jdbc.sql("select sealed from handover_row").query(byte[].class).list();
    assertThat(Stream.concat(sealed.stream().map(bytes -> new String(bytes, UTF_8)),
        jdbc.sql("select message_key || arguments from handover_problem").query(String.class).list().stream()))
        .noneMatch(text -> text.contains(person.digits()) || text.contains("Ilgın"));
  }

  /** A job sends the code. */
  private Visitor signedInByACode(Officeholder muhtar) {
    jobs.resume();
    Visitor visitor = MuhtarVisit.signedIn(port, muhtar);
    BackgroundJobs.pause(jobs, jdbc);
    return visitor;
  }

  private int rows(String page) {
    return jdbc.sql("select count(*) from handover_row where handover_id = ?")
        .param(UUID.fromString(page.substring(page.lastIndexOf('/') + 1))).query(Integer.class).single();
  }

  private List<String> actions(String subject) {
    return jdbc.sql("select action from audit_entry where concerns = ?").param(subject).query(String.class).list();
  }

  private static String line(String office, Tckn tckn, String name) {
    return line(office, tckn, name, HandoverDesk.newPhone());
  }

  private static String line(String office, Tckn tckn, String name, String phone) {
    return String.join(";", office, tckn.digits(), name, phone, "01.04.2026", "2026/17", HandoverDesk.DAY.format(TODAY));
  }
}
