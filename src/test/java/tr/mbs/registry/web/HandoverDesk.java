package tr.mbs.registry.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.http.HttpResponse;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** An officer of Çankırı with files of an election, and the offices that stand in them. */
record HandoverDesk(Visitor officer, ApplicationContext context) {

  static final String PATH = "/kurum/muhtarlar/secim";
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final String HEADER =
      "muhtarlik_id;tckn;ad_soyad;telefon;mazbata_tarihi;mazbata_no;goreve_baslama";

  static HandoverDesk open(int port, ApplicationContext context) {
    Visitor officer = StaffVisit.signedIn(port, "valilik18a").visitor();
    officer.get(PATH);
    return new HandoverDesk(officer, context);
  }

  HttpResponse<String> upload(String content) {
    return officer.upload(PATH, Map.of(), "file", Map.of("muhtarlar.csv", content.getBytes(UTF_8)));
  }

  /** @return address of its page */
  String uploaded(String... lines) {
    HttpResponse<String> answer = upload(HEADER + "\n" + String.join("\n", lines));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** The page when no work goes on any more: the job does it on this thread ({@link BackgroundJobs.Paused}). */
  String settled(String page) {
    BackgroundJobs.run(context.getBean("handOverOffices", RecurringTask.class));
    HttpResponse<String> answer = officer.get(page);
    assertThat(answer.headers().firstValue("Refresh")).isEmpty();
    return answer.body();
  }

  String office(Officeholder holder) {
    return context.getBean(Mandates.class).find(holder.mandate()).orElseThrow().muhtarlikId();
  }

  /** @param plate 18, or 06, which is another governorate's */
  String newOffice(String plate) {
    String office = "T-" + UUID.randomUUID().toString().substring(0, 12);
    context.getBean(Muhtarliks.class).recordDemo(office, plate, plate.equals("18") ? "Merkez" : "Çankaya", null,
        "Deneme", OfficeKind.VILLAGE);
    return office;
  }

  /** A phone as people write it. */
  static String newPhone() {
    return "0555" + (1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_000_000));
  }
}
