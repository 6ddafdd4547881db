package tr.mbs.onboarding.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Phone;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.people.Town.Somebody;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** Steps 1 and 4 over HTTP: people one by one and from a file. */
@ApplicationTest
class UserListIT {

  private static final String HEADER = "tckn;ad_soyad;unvan;asli_birim;is_tanimi;cep;e_posta\n";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private People people;
  @Autowired
  private JdbcClient jdbc;

  private Town town;
  private Visitor lead;
  private String users;

  @BeforeEach
  void aLead() {
    town = Town.of(context).at(4, StepStatus.IN_PROGRESS, Side.PROJECT_LEAD);
    lead = town.visit(Side.PROJECT_LEAD);
    users = town.step(4) + "/kullanici";
  }

  @Test
  void aUserIsAddedAndStandsMaskedOnThePage() {
    Somebody ayse = Somebody.called("Ayşe Çınar");
    assertThat(lead.get(users + "/yeni").statusCode()).isEqualTo(200);
    HttpResponse<String> answer = lead.post(users, form(ayse));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String page = lead.get(town.step(4)).body();
    assertThat(page).contains("Ayşe Çınar", ayse.tckn().masked(), new Phone(ayse.e164()).masked(), "Onay bekliyor",
        "Yazı İşleri Müdürlüğü");
    for (String shown : List.of(page, lead.get(path(ayse)).body())) {
      assertThat(shown).doesNotContain(ayse.tckn().digits(), ayse.phone(), ayse.e164().substring(3),
          new Phone(ayse.e164()).display());
    }
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndAllThatWasTypedStays() {
    Somebody ayse = Somebody.called("Ayşe Çınar");
    Map<String, String> form = form(ayse);
    form.put("tckn", "10000000147");
    form.put("phone", "0376 123 45 67");
    HttpResponse<String> answer = Town.send(lead, users + "/yeni", users, form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#tckn\"", "href=\"#phone\"", "value=\"10000000147\"",
        "value=\"0376 123 45 67\"", "value=\"Ayşe Çınar\"", "selected=\"selected\"");
    assertThat(people.users(town.id)).isEmpty();
  }

  @Test
  void aNumberStandsOnceInAListAndMayStandInBoth() {
    Somebody ayse = town.user("Ayşe Çınar");
    Map<String, String> again = form(new Somebody(ayse.tckn(), "Ömer Işık", "05321234567", "o@b.tr"));
    HttpResponse<String> answer = Town.send(lead, users + "/yeni", users, again);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("listede zaten var: Ayşe Çınar");
    town.at(1, StepStatus.IN_PROGRESS, Side.MUNICIPALITY);
    Visitor clerk = town.visit(Side.MUNICIPALITY);
    String leads = town.step(1) + "/sorumlu";
    assertThat(Town.send(clerk, leads + "/yeni", leads, leadForm(ayse)).statusCode()).isEqualTo(303);
    assertThat(clerk.get(town.step(1)).body()).contains("Ayşe Çınar", "Bilgi İşlem", ayse.tckn().masked())
        .doesNotContain(ayse.tckn().digits());
  }

  @Test
  void numbersThatAreLeftBlankStayAndTheUserIsToBeApprovedAgain() {
    Somebody ayse = town.user("Ayşe Çınar");
    Person before = town.person(Role.USER, ayse);
    jdbc.sql("update onboarding_person set decision = 'REJECTED', reason = 'Adı eksik' where id = ?").param(before.id())
        .update();
    assertThat(lead.get(path(ayse)).body()).contains("Adı eksik", "Değiştirmeyecekseniz boş bırakınız");
    Map<String, String> form = form(ayse);
    form.putAll(Map.of("tckn", "", "phone", "", "fullName", "Ayşe Nur Çınar", "version", "0"));
    assertThat(lead.post(path(ayse), form).statusCode()).isEqualTo(303);
    Person after = people.users(town.id).get(0);
    assertThat(after.fullName()).isEqualTo("Ayşe Nur Çınar");
    assertThat(after.tckn()).isEqualTo(before.tckn());
    assertThat(after.phone()).isEqualTo(before.phone());
    assertThat(after.isPending()).isTrue();
    assertThat(after.reason()).isNull();

    HttpResponse<String> late = Town.send(lead, path(ayse), path(ayse), form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("siz bakarken değiştirildi");
  }

  @Test
  void aUserIsTakenOffTheListUntilHeHasAnAccount() {
    Somebody ayse = town.user("Ayşe Çınar");
    Somebody omer = town.user("Ömer Işık");
    jdbc.sql("update onboarding_person set invited_at = current_timestamp where id = ?")
        .param(town.person(Role.USER, omer).id()).update();
    assertThat(Town.send(lead, path(ayse), path(ayse) + "/kaldir", Map.of("version", "0")).statusCode()).isEqualTo(303);
    HttpResponse<String> refused = Town.send(lead, path(omer), path(omer) + "/kaldir", Map.of("version", "0"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Ömer Işık adına hesap açıldığı için");
    assertThat(people.users(town.id)).extracting(Person::fullName).containsExactly("Ömer Işık");
  }

  @Test
  void aFileBringsAllOfItsUsersOrNone() {
    Somebody ayse = town.user("Ayşe Çınar");
    Somebody omer = Somebody.called("Ömer Işık");
    Somebody can = Somebody.called("Can Öz");
    HttpResponse<String> refused = upload(HEADER + line(omer, town.detsis) + line(ayse, town.detsis)
        + line(omer, "Yazı İşleri Müdürlüğü") + line(can, "Yok Müdürlüğü") + "10000000147;x\n"
        + line(can, town.detsis).replace(can.tckn().digits(), "10000000147"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("5 satırda düzeltme gerekiyor. Hiçbir kullanıcı eklenmedi.",
        "listede zaten var: Ayşe Çınar", "2. satırda da var", "birimleri arasında yok", "Satırdaki alan sayısı",
        "11 haneyi");
    assertThat(lines(refused.body())).containsExactly(3, 4, 5, 6, 7);
    assertThat(refused.body()).doesNotContain(omer.tckn().digits(), ayse.tckn().digits());
    assertThat(people.users(town.id)).hasSize(1);

    HttpResponse<String> taken = upload("\uFEFFE-Posta,Cep,TCKN,Ad Soyad,Unvan,İş Tanımı,Aslî Birim\r\n"
        + String.join(",", omer.email(), omer.phone(), omer.tckn().digits(), "Ömer Işık", "Memur", "Evrak",
            "yazı işleri müdürlüğü"));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    assertThat(people.users(town.id)).extracting(Person::fullName).containsExactly("Ayşe Çınar", "Ömer Işık");
    assertThat(lead.get(town.step(4)).body()).contains("1 kullanıcı eklendi");
  }

  @Test
  void theBlankFileIsOneThatIsTaken() {
    byte[] blank = lead.download(town.step(4) + "/dosya/kullanicilar.csv").body();
    Somebody can = Somebody.called("Can Öz");
    assertThat(upload(new String(blank, StandardCharsets.UTF_8) + line(can, town.detsis)).statusCode()).isEqualTo(303);
    assertThat(people.users(town.id)).extracting(Person::email).containsExactly(can.email());
  }

  @Test
  void nobodyButWhoseTurnItIsChangesTheList() {
    Somebody ayse = town.user("Ayşe Çınar");
    Town other = Town.of(context);
    Visitor stranger = other.visit(Side.PROJECT_LEAD);
    Visitor clerk = town.visit(Side.MUNICIPALITY);
    Visitor helpDesk = town.visit(Side.HELP_DESK);
    assertThat(stranger.get(town.step(4)).statusCode()).isEqualTo(404);
    assertThat(Town.send(stranger, other.step(4), users, form(ayse)).statusCode()).isEqualTo(404);
    assertThat(stranger.get(path(ayse)).statusCode()).isEqualTo(404);
    for (Visitor side : List.of(clerk, helpDesk)) {
      assertThat(Town.send(side, town.step(4), users, form(Somebody.called("Can Öz"))).statusCode()).isEqualTo(403);
      assertThat(side.get(path(ayse)).statusCode()).isEqualTo(403);
    }
    for (String staff : List.of("migm1", "rapor1", "operator1", "valilik18a", "yonetici")) {
      HttpResponse<String> answer = StaffVisit.signedIn(port, staff).visitor().get(town.step(4));
      assertThat(answer.statusCode()).as(staff).isIn(403, 404);
      assertThat(answer.body()).as(staff).doesNotContain("Ayşe Çınar", ayse.email());
    }
    town.at(4, StepStatus.COMPLETED, null);
    assertThat(Town.send(lead, town.step(4), users, form(Somebody.called("Can Öz"))).statusCode()).isEqualTo(409);
    assertThat(people.users(town.id)).hasSize(1);
  }

  @Test
  void anAddressThatIsNoPersonOfThisTownDoesNotExist() {
    Somebody elsewhere = Town.of(context).user("Can Öz");
    UUID other = jdbc.sql("select id from onboarding_person where email = ?").param(elsewhere.email()).query(UUID.class)
        .single();
    for (String id : List.of(other.toString(), UUID.randomUUID().toString(), "x", "yeni%2e")) {
      assertThat(lead.get(users + "/" + id).statusCode()).as(id).isIn(404, 400);
    }
  }

  private String path(Somebody somebody) {
    return users + "/" + town.person(Role.USER, somebody).id();
  }

  private Map<String, String> form(Somebody somebody) {
    return new HashMap<>(Map.of("tckn", somebody.tckn().digits(), "fullName", somebody.fullName(), "title", "Memur",
        "unit", town.unit, "job", "Evrak kaydı", "phone", somebody.phone(), "email", somebody.email()));
  }

  private Map<String, String> leadForm(Somebody somebody) {
    Map<String, String> form = form(somebody);
    form.put("unit", "Bilgi İşlem");
    return form;
  }

  private HttpResponse<String> upload(String file) {
    String path = town.step(4) + "/dosya";
    lead.get(path);
    return lead.upload(path, Map.of(), "file", Map.of("kullanicilar.csv", file.getBytes(StandardCharsets.UTF_8)));
  }

  private static String line(Somebody somebody, String unit) {
    return String.join(";", somebody.tckn().digits(), somebody.fullName(), "Memur", unit, "Evrak", somebody.phone(),
        somebody.email()) + "\n";
  }

  private static List<Integer> lines(String page) {
    return Pattern.compile("<td class=\"number\">(\\d+)<").matcher(page).results()
        .map(match -> Integer.valueOf(match.group(1))).distinct().toList();
  }
}
