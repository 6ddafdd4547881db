package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.resolve;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Secrets;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Movement;
import tr.mbs.request.Outcome;
import tr.mbs.request.Request;
import tr.mbs.request.Status;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;

/** Two whole lives of requests, with the real model, rules, rights and tables. */
@ApplicationTest
@Tag("h2")
class RequestLifecycleIT {

  /** Of the muhtarlık D18-001: it has a mailbox. */
  private static final String OFFICE = "cankiri.merkez.yukaripinar@muhtar.example";

  @Autowired
  private RequestReader requests;

  @Autowired
  private TaskService tasks;

  @Autowired
  private Units units;

  @Autowired
  private JdbcClient jdbc;

  @Autowired
  private Secrets secrets;

  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;

  @BeforeEach
  void openTheOffices() {
    casework = beans.createBean(Casework.class);
  }

  @Test
  void aVillagesRequestGoesByTheDirectorateAndIsResolvedByTheGovernorate() throws Exception {
    Request filed = casework.file("D18-001");
    assertWaits(filed, Status.PENDING, "migm", "Yönlendir: " + filed.number() + " · Yol · Yukarıpınar (Merkez)", 50);

    casework.decide("migm1", filed, forward("valilik-18"));
    assertWaits(filed, Status.FORWARDED, "valilik-18",
        "Değerlendir: " + filed.number() + " · Yol · Yukarıpınar (Merkez)", 50);

    casework.decide("valilik18a", filed, forward("md-18-milli-egitim"));
    assertWaits(filed, Status.FORWARDED, "md-18-milli-egitim",
        "Değerlendir: " + filed.number() + " · Yol · Yukarıpınar (Merkez)", 50);

    casework.decide("egitim18", filed, giveBack("Yol bakımı görev alanımızda değildir."));
    assertWaits(filed, Status.FORWARDED, "valilik-18",
        "Değerlendir: " + filed.number() + " · Yol · Yukarıpınar (Merkez)", 50);

    casework.decide("valilik18b", filed, resolve("POSITIVE"));
    Request resolved = casework.now(filed);
    assertThat(casework.task(filed)).isNull();
    assertThat(resolved.status()).isEqualTo(Status.RESOLVED);
    assertThat(resolved.holder()).isNull();
    assertThat(resolved.result().outcome()).isEqualTo(Outcome.POSITIVE);
    assertThat(resolved.result().text()).isEqualTo("Yol onarıldı.");
    assertThat(resolved.result().resolvedBy()).isEqualTo("valilik-18");

    assertMovements(filed,
        "1 null null → migm: Talep oluşturuldu.",
        "2 migm migm1 → valilik-18: Talep, Çankırı Valiliğine yönlendirildi.",
        "3 valilik-18 valilik18a → md-18-milli-egitim: "
            + "Talep, Çankırı İl Millî Eğitim Müdürlüğüne yönlendirildi.",
        "4 md-18-milli-egitim egitim18 → valilik-18: "
            + "Görev alanı dışında olduğu için iade edildi: Yol bakımı görev alanımızda değildir.",
        "5 valilik-18 valilik18b → null: Sonuçlandırıldı: Olumlu");
    assertThat(requests.movements(filed.getId())).extracting(Movement::note)
        .containsExactly(null, "Gereğini rica ederiz.", "Gereğini rica ederiz.", null, null);

    assertMessages(filed,
        "-1-email " + OFFICE, "-1-sms +905550002000",
        "-2-body valilik-18@kurum.example", "-2-email " + OFFICE, "-2-sms +905550002000",
        "-3-body md-18-milli-egitim@kurum.example", "-3-email " + OFFICE, "-3-sms +905550002000",
        "-4-body valilik-18@kurum.example", "-4-email " + OFFICE, "-4-sms +905550002000",
        "-5-email " + OFFICE, "-5-sms +905550002000");
    assertThat(sms(filed, 1)).isEqualTo(filed.number() + " numarali talebiniz alinmistir.");
    assertThat(sms(filed, 2)).isEqualTo(filed.number() + " numarali talebiniz Cankiri Valiligine yonlendirilmistir.");
    assertThat(sms(filed, 4)).isEqualTo(filed.number() + " numarali talebiniz Cankiri Valiligine iade edilmistir. "
        + "Sizden bir islem beklenmiyor.");
    assertThat(sms(filed, 5)).isEqualTo(filed.number()
        + " numarali talebiniz sonuclanmistir. Konu: Yol. Sonuc: Olumlu. Ayrinti: Talep Sorgulama.");
    assertThat(text(filed, "5-email")).containsOnlyOnce("http").contains("Konu: Yol. Sonuç: Olumlu.",
        "\nhttp://mbs.example/talepler/" + filed.number() + "\n");
  }

  @Test
  void aBodyWithoutAnAddressGetsItWithoutAMessage() throws Exception {
    String email = units.get(UnitCode.governorate("18")).email();
    Request filed = casework.file("D18-001");
    writeGovernorateTo(null);
    try {
      casework.decide("migm1", filed, forward("valilik-18"));
    } finally {
      writeGovernorateTo(email);
    }
    assertThat(casework.now(filed).holder()).isEqualTo("valilik-18");
    assertMessages(filed,
        "-1-email " + OFFICE, "-1-sms +905550002000",
        "-2-email " + OFFICE, "-2-sms +905550002000");
  }

  private void writeGovernorateTo(String email) {
    jdbc.sql("update organization_unit set email = ? where code = ?").params(email, "valilik-18").update();
    units.forget();
  }

  /** Move 3: the governorate and whoever sends it again say what they expect. */
  @Test
  void whoTakesTheSuggestedBodyNeedsNoNoteUntilThatReturnsIt() throws Exception {
    Request filed = casework.file("D18-001");
    casework.claim("migm1", filed);
    assertNeedsNote("migm1", filed, "belediye-18-merkez");
    casework.complete("migm1", filed, Map.of("decision", "FORWARD", "targetUnit", "valilik-18"));
    casework.claim("valilik18a", filed);
    assertNeedsNote("valilik18a", filed, "md-18-milli-egitim");
    casework.complete("valilik18a", filed, giveBack("Görev alanımızda değildir."));
    casework.claim("migm1", filed);
    assertNeedsNote("migm1", filed, "valilik-18");
  }

  private void assertNeedsNote(String officer, Request request, String target) {
    assertThatThrownBy(() -> casework.complete(officer, request, Map.of("decision", "FORWARD", "targetUnit", target)))
        .hasStackTraceContaining("NotBlank.note");
  }

  @Test
  void aRequestThatAMunicipalityReturnsTwiceEndsWithTheArbiter() throws Exception {
    Request filed = casework.file("D18-007");
    casework.decide("migm1", filed, forward("belediye-18-merkez"));
    assertWaits(filed, Status.FORWARDED, "belediye-18-merkez",
        "Değerlendir: " + filed.number() + " · Yol · Cumhuriyet (Merkez)", 50);

    casework.decide("belediye18", filed, giveBack("Yol il özel idaresinin ağındadır."));
    assertWaits(filed, Status.PENDING, "migm",
        "İade: Yönlendir: " + filed.number() + " · Yol · Cumhuriyet (Merkez)", 80);

    casework.decide("migm2", filed, forward("belediye-18-merkez"));
    casework.decide("belediye18b", filed, giveBack("Yol ağımızda değildir."));
    assertWaits(filed, Status.PENDING, "migm-yonetici",
        "İade: Karara bağla: " + filed.number() + " · Yol · Cumhuriyet (Merkez)", 80);

    casework.decide("migmyonetici", filed, resolve("INFORMED"));
    assertThat(casework.now(filed).status()).isEqualTo(Status.RESOLVED);
    assertThat(casework.now(filed).result().resolvedBy()).isEqualTo("migm");
    assertMovements(filed,
        "1 null null → migm: Talep oluşturuldu.",
        "2 migm migm1 → belediye-18-merkez: Talep, Çankırı Belediyesine yönlendirildi.",
        "3 belediye-18-merkez belediye18 → migm: "
            + "Görev alanı dışında olduğu için iade edildi: Yol il özel idaresinin ağındadır.",
        "4 migm migm2 → belediye-18-merkez: Talep, Çankırı Belediyesine yönlendirildi.",
        "5 belediye-18-merkez belediye18b → migm: "
            + "Görev alanı dışında olduğu için iade edildi: Yol ağımızda değildir.",
        "6 migm migmyonetici → null: Sonuçlandırıldı: Bilgi verildi");
    assertThat(sms(filed, 3)).isEqualTo(filed.number() + " numarali talebiniz MIGM'ye iade edilmistir. "
        + "Sizden bir islem beklenmiyor.");
  }

  @Test
  void theArbiterMayChooseABodyThatThenMustAnswer() throws Exception {
    Request filed = casework.file("D18-008");
    casework.decide("migm1", filed, forward("belediye-18-merkez"));
    casework.decide("belediye18", filed, giveBack("Görevimiz değildir."));
    casework.decide("migm1", filed, forward("valilik-18"));
    casework.decide("valilik18a", filed, giveBack("Görevimiz değildir."));
    casework.decide("migmyonetici", filed, forward("belediye-18-merkez"));
    assertWaits(filed, Status.FORWARDED, "belediye-18-merkez",
        "Değerlendir: " + filed.number() + " · Yol · İstiklal (Merkez)", 50);
    casework.decide("belediye18", filed, resolve("POSITIVE"));
    assertThat(casework.now(filed).result().resolvedBy()).isEqualTo("belediye-18-merkez");
  }

  @Test
  void eachMovementKeepsTheLastDayThatCountedAfterIt() throws Exception {
    Request filed = casework.file("D18-009");
    casework.decide("migm1", filed, forward("belediye-18-merkez"));
    casework.decide("belediye18", filed, giveBack("Görevimiz değildir."));
    Request returned = casework.now(filed);
    assertThat(requests.movements(filed.getId())).extracting(Movement::lastDay).containsExactly(
        returned.legalLastDay(), returned.responseLastDay(), returned.legalLastDay());
    assertThat(returned.responseLastDay()).isBefore(returned.legalLastDay());
  }

  /** The one open task is the group's, named and ranked so, and due at the end of the request's last day. */
  private void assertWaits(Request request, Status status, String group, String name, int priority) {
    Request now = casework.now(request);
    Task task = casework.task(request);
    assertThat(now.status()).isEqualTo(status);
    assertThat(now.holder()).isEqualTo(group.equals("migm-yonetici") ? "migm" : group);
    assertThat(task.getName()).isEqualTo(name);
    assertThat(task.getPriority()).isEqualTo(priority);
    assertThat(task.getAssignee()).isNull();
    assertThat(new Date(task.getDueDate().getTime())).isEqualTo(Date.from(IstanbulTime.endOfDay(now.lastDay())));
    assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId)
        .containsExactly(group);
  }

  private void assertMovements(Request request, String... expected) {
    assertThat(requests.movements(request.getId()))
        .extracting(movement -> movement.sequence() + " " + movement.actingUnit() + " " + movement.actingPerson()
            + " → " + movement.targetUnit() + ": " + movement.text())
        .containsExactly(expected);
  }

  /** All that lies or lay in the outbox for it, by key and recipient. */
  private void assertMessages(Request request, String... expected) {
    var recipients = new TreeMap<String, String>();
    jdbc.sql("select message_key, recipient from notification where message_key like ?")
        .param(request.getId() + "-%")
        .query(row -> {
          recipients.put(row.getString(1).substring(request.getId().toString().length()), row.getString(2));
        });
    assertThat(recipients.entrySet()).extracting(message -> message.getKey() + " " + message.getValue())
        .isEqualTo(List.of(expected));
  }

  private String sms(Request request, int movement) {
    return text(request, movement + "-sms");
  }

  private String text(Request request, String message) {
    byte[] sealed = jdbc.sql("select text from notification where message_key = ?")
        .param(request.getId() + "-" + message).query(byte[].class).single();
    return secrets.decryptText("notification", sealed);
  }
}
