package tr.mbs.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Letters;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** "Dosyadan aktar" over HTTP, on accounts that no other test knows. */
@ApplicationTest
class StaffImportIT {

  private static final String PAGE = "/kurum/kullanici-aktarma";
  private static final String HEADER = "kullanici_adi;ad_soyad;e_posta;birim_kodu;gorevler\n";
  private static final Pattern PASSWORD = Pattern.compile("class=\"receipt-number\">([^<]+)<");

  private final String mark = Letters.random();
  private final String ayse = "ayse." + mark;
  private final String omer = "omer." + mark;

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;
  @Autowired
  private JdbcClient jdbc;

  private Visitor admin;

  @BeforeEach
  void anAdministrator() {
    admin = StaffVisit.signedIn(port, "yonetici").visitor();
  }

  @Test
  void newAccountsHaveNoPasswordUntilTheyGetOne() {
    assertThat(send(line(ayse, "Ayşe Işık", "migm", "migm-yonetici rapor") + line(omer, "Ömer Çağ", "valilik-18", "")))
        .contains("2 hesap açıldı, 0 hesap değişti, 0 hesap aynı kaldı");
    assertThat(groups(ayse)).containsExactlyInAnyOrder("kurum", "migm", "migm-yonetici", "rapor");
    assertThat(groups(omer)).containsExactlyInAnyOrder("kurum", "valilik-18");
    assertThat(trail(omer)).containsExactly("account-create kurum valilik-18");
    assertThat(admin.get("/kurum/kullanicilar?parolasiz=1&ara=" + mark).body()).contains(ayse, omer, "Parolası yok");
    for (String guess : List.of("x", "null", " ")) {
      assertThat(signIn(omer, guess)).isEqualTo(422);
    }

    String account = "/kurum/kullanicilar/" + omer;
    admin.fillIn(account + "/parola", Map.of("version", "0"));
    Matcher password = PASSWORD.matcher(admin.get(account).body());
    assertThat(password.find()).isTrue();
    assertThat(signIn(omer, password.group(1))).isEqualTo(303);
    assertThat(admin.get("/kurum/kullanicilar?parolasiz=1&ara=" + mark).body()).contains(ayse).doesNotContain(omer);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String file = line(ayse, "Ayşe Işık", "migm", "") + line(omer, "Ömer Çağ", "", "rapor");
    send(file);
    List<String> before = rows();
    assertThat(send(file)).contains("0 hesap açıldı, 0 hesap değişti, 2 hesap aynı kaldı");
    assertThat(rows()).isEqualTo(before);
    assertThat(trail(ayse)).hasSize(1);
  }

  @Test
  void aLineChangesWhatItSaysAndNothingElse() {
    send(line(ayse, "Ayşe Işık", "migm", "rapor") + line(omer, "Ömer Çağ", "valilik-18", ""));
    assertThat(send(line(ayse, "Ayşe Işık", "valilik-06", ""))).contains("0 hesap açıldı, 1 hesap değişti");
    assertThat(groups(ayse)).containsExactlyInAnyOrder("kurum", "valilik-06");
    assertThat(groups(omer)).containsExactlyInAnyOrder("kurum", "valilik-18");
    assertThat(trail(ayse)).contains("account-change kurum migm rapor -> kurum valilik-06");
  }

  @Test
  void aFileMakesSomebodyManagerOfHisUnit() {
    send(line(ayse, "Ayşe Işık", "valilik-06", "birim-yoneticisi") + line(omer, "Ömer Çağ", "migm", "birim-yoneticisi"));
    assertThat(groups(ayse)).containsExactlyInAnyOrder("kurum", "valilik-06", "valilik-06-yonetici");
    assertThat(groups(omer)).containsExactlyInAnyOrder("kurum", "migm", "migm-yonetici");
    assertThat(send(line(ayse, "Ayşe Işık", "valilik-06", "birim-yoneticisi"))).contains("1 hesap aynı kaldı");
  }

  @Test
  void checkingAloneChangesNothing() {
    HttpResponse<String> answer = upload(HEADER + line(ayse, "Ayşe Işık", "migm", ""), Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(admin.get(PAGE).body()).contains("Aktarılırsa 1 hesap açılır", "Henüz bir şey değişmedi");
    assertThat(rows()).isEmpty();
  }

  @Test
  void everyWrongLineHasItsSentenceAndNoneIsTaken() {
    HttpResponse<String> answer = upload(HEADER
        + line(ayse, "Ayşe Işık", "migm", "")
        + line(ayse, "Ayşe Işık", "migm", "")
        + line("Ömer", "Ömer Çağ", "migm", "")
        + line(omer, "=HYPERLINK(\"x\")", "migm", "")
        + omer + "2;Ömer Çağ;yok;migm;\n"
        + line(omer + "3", "Ömer Çağ", "yok-99", "")
        + line(omer + "4", "Ömer Çağ", "", "")
        + line(omer + "5", "Ömer Çağ", "migm", "mudur")
        + line(omer + "6", "Ömer Çağ", "valilik-18", "operator")
        + line("yonetici", "Sistem Yöneticisi", "yardim-masasi", "")
        + omer + "7;Ömer Çağ\n", Map.of("apply", "1"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("10 satırda düzeltme gerekiyor. Hiçbir hesap değişmedi.")
        .contains("Bu kullanıcı adı 2. satırda da var", "Kullanıcı adı küçük harfle başlar", "Ad ve soyadı harflerle",
            "Bu kodla kayıtlı bir birim yok", "Birim kodu yazınız veya bir görev seçiniz", "Böyle bir görev yok",
            "Operatör ve yönetici, talep yanıtlayan", "Kendi yönetici görevinizi kaldıramazsınız",
            "Satırdaki alan sayısı");
    assertThat(lines(answer.body())).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(rows()).isEmpty();
  }

  @Test
  void aClosedAccountIsNotOpenedByAFile() {
    send(line(ayse, "Ayşe Işık", "migm", ""));
    admin.fillIn("/kurum/kullanicilar/" + ayse + "/kapatma", Map.of("version", "0", "reason", "Görevden ayrıldı"));
    HttpResponse<String> answer = upload(HEADER + line(ayse, "Ayşe Işık", "migm", ""), Map.of("apply", "1"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Bu hesap kapalı");
    assertThat(groups(ayse)).isEmpty();
  }

  @Test
  void spreadsheetsOfAnyKindOfSeparatorAreRead() {
    HttpResponse<String> answer = upload("\uFEFFE-posta,Kullanıcı Adı,Ad Soyad,Notlar,Görevler,Birim Kodu\r\n"
        + "a@b.gov.tr," + ayse + ",\"Ayşe Işık\",-,,migm\r\n", Map.of("apply", "1"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(groups(ayse)).containsExactlyInAnyOrder("kurum", "migm");
  }

  @Test
  void whatIsNoSuchFileIsRefused() {
    for (String content : List.of("", "PK\u0003\u0004", "kullanici_adi;ad_soyad\na;b\n", HEADER)) {
      HttpResponse<String> answer = upload(content, Map.of("apply", "1"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("href=\"#file\"");
    }
  }

  private String send(String lines) {
    HttpResponse<String> answer = upload(HEADER + lines, Map.of("apply", "1"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return admin.get(PAGE).body();
  }

  private HttpResponse<String> upload(String file, Map<String, String> fields) {
    admin.get(PAGE);
    return admin.upload(PAGE, fields, "file", Map.of("hesaplar.csv", file.getBytes(StandardCharsets.UTF_8)));
  }

  private static String line(String userId, String name, String unit, String roles) {
    return String.join(";", userId, "\"" + name.replace("\"", "\"\"") + "\"", "deneme@kurum.gov.tr", unit, roles) + "\n";
  }

  /** The numbers in the report, each once. */
  private static List<Integer> lines(String page) {
    return Pattern.compile("<td class=\"number\">(\\d+)<").matcher(page).results()
        .map(match -> Integer.valueOf(match.group(1))).distinct().toList();
  }

  private int signIn(String userId, String password) {
    return new Visitor(port).fillIn("/kurum/giris", Map.of("username", userId, "password", password)).statusCode();
  }

  private Set<String> groups(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId)
        .collect(Collectors.toSet());
  }

  private List<String> rows() {
    return jdbc.sql("select user_id || ' ' || full_name || ' ' || version from staff_account where user_id like ? "
        + "order by user_id").param("%" + mark + "%").query(String.class).list();
  }

  private List<String> trail(String userId) {
    return jdbc.sql("select action || ' ' || detail from audit_entry where concerns = ? and detail is not null "
        + "order by id").param("account:" + userId).query(String.class).list();
  }
}
