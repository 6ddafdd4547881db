package tr.mbs.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import tr.mbs.kernel.Tckn;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.measure.DumpedTables;

/** One file with every kind of wrong line: each has its own sentence, on the page and in the report, and nothing changes. */
@ApplicationTest
@ExtendWith(BackgroundJobs.Paused.class)
class WrongLinesIT {

  private static final LocalDate TODAY = LocalDate.now();
  private static final Pattern ROW = Pattern.compile(
      "<tr>\\s*<td class=\"number\">(\\d+)</td>\\s*<td>([^<]*)</td>\\s*<td>([^<]*)</td>\\s*</tr>");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*\\?sonra=[^\"]*)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private final List<String> lines = new ArrayList<>();
  private final Map<Integer, String> expected = new LinkedHashMap<>();
  private HandoverDesk desk;

  @BeforeEach
  void signIn() {
    desk = HandoverDesk.open(port, context);
  }

  @Test
  void everyKindOfWrongLineHasItsOwnSentenceAndNothingChanges() {
    writeWhatIsWrongByItself();
    writeWhatIsWrongInTheFile();
    writeWhatIsWrongInTheRegister();
    assertThat(expected.values()).as("kinds").doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
    String before = register();
    int messages = count("notification");
    long lastEntry = jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();

    String page = desk.uploaded(lines.toArray(String[]::new));
    String shown = desk.settled(page);
    assertThat(shown).contains("Hatalı satır: " + expected.size() + ".", "Hiçbir kayıt değişmedi.")
        .doesNotContain("name=\"sure\"");
    assertThat(rows(page)).isEqualTo(expected);
    assertThat(downloaded(page)).isEqualTo(expected);

    assertThat(desk.officer().post(page + "/uygula", Map.of("sure", "1")).statusCode()).isEqualTo(409);
    assertThat(register()).isEqualTo(before);
    assertThat(count("notification")).isEqualTo(messages);
    assertThat(jdbc.sql("select action from audit_entry where actor = 'valilik18a' and id > ?").param(lastEntry)
        .query(String.class).list()).containsExactly("handover-upload");
    assertThat(count("handover_row where handover_id = '" + page.substring(HandoverDesk.PATH.length() + 1) + "'"))
        .as("numbers of people").isZero();
  }

  private void writeWhatIsWrongByItself() {
    wrong(Map.of("muhtarlik_id", ""), "Muhtarlığın kayıt numarasını yazınız.");
    wrong(Map.of("muhtarlik_id", "Yukarı Köy"), "Muhtarlığın kayıt numarası hatalı. Örneğin V675 veya N248 biçiminde yazınız.");
    wrong(Map.of("muhtarlik_id", "#YOK"), "Excel buraya değer yerine hata yazmış (#YOK gibi). Değerin kendisini yazınız.");
    wrong(Map.of("tckn", ""), "TC Kimlik Numarasını yazınız.");
    wrong(Map.of("tckn", "1,00000E+10"),
        "Excel numarayı bozmuş (1,2E+10 gibi). Sütunu metin biçimine getirip numarayı yeniden yazınız.");
    wrong(Map.of("tckn", "1000000O146"), "TC Kimlik Numarasında rakam olmayan karakter var. Yalnız on bir rakam yazınız.");
    wrong(Map.of("tckn", "1000000014"), "TC Kimlik Numarası on bir rakam değil. Eksik veya fazla rakamı düzeltiniz.");
    wrong(Map.of("tckn", "01000000146"), "TC Kimlik Numarası sıfırla başlayamaz. Numarayı kontrol ediniz.");
    wrong(Map.of("tckn", "05321234567"),
        "TC Kimlik Numarası yerine telefon yazılmış. Sütunların yer değiştirmediğini kontrol ediniz.");
    wrong(Map.of("tckn", "10000000147"), "TC Kimlik Numarası hatalı. On bir rakamı kontrol ediniz.");
    wrong(Map.of("ad_soyad", ""), "Muhtarın adını ve soyadını yazınız.");
    wrong(Map.of("ad_soyad", "Şule"), "Yalnız bir sözcük yazılmış. Adı ve soyadını birlikte yazınız.");
    wrong(Map.of("ad_soyad", "Şule 1lgın"), "Ad ve soyadında rakam var. Yalnız harf yazınız.");
    wrong(Map.of("ad_soyad", "Åžule Ilgın"),
        "Türkçe harfler bozulmuş. Değeri asıl listeden yeniden alınız, dosyayı “CSV UTF-8” biçimiyle kaydediniz.");
    wrong(Map.of("ad_soyad", "=A2&B2"), "Değer yerine formül yazılmış. Hücreye formülün sonucunu yazınız.");
    wrong(Map.of("ad_soyad", "<b>Şule Ilgın"), "Ad yalnız harf içerebilir ve en çok 59 karakterdir.");
    wrong(Map.of("ad_soyad", "Şule " + "Ilgın".repeat(12)), "Soyadı yalnız harf içerebilir ve en çok 59 karakterdir.");
    wrong(Map.of("ad_soyad", "Şule Ilgın".repeat(21)), "Değer çok uzun. Sütunların kayıp kaymadığını kontrol ediniz.");
    wrong(Map.of("telefon", ""), "Cep telefonunu yazınız.");
    wrong(Map.of("telefon", "5,32123E+09"),
        "Excel telefonu bozmuş (5,3E+9 gibi). Sütunu metin biçimine getirip numarayı yeniden yazınız.");
    wrong(Map.of("telefon", "+49 171 1234567"), "Yurt dışı numarası yazılmış. +90 5 ile başlayan cep telefonunu yazınız.");
    wrong(Map.of("telefon", "0532 123 45 6x"), "Telefonda rakam olmayan karakter var. 5 ile başlayan on rakam yazınız.");
    wrong(Map.of("telefon", "0532 123 45 6"), "Telefonda eksik veya fazla rakam var. 5 ile başlayan on rakam yazınız.");
    wrong(Map.of("telefon", "0312 123 45 67"), "Sabit telefon yazılmış. 5 ile başlayan cep telefonunu yazınız.");
    wrong(Map.of("telefon", "10000000146"),
        "Telefon yerine TC Kimlik Numarası yazılmış. Sütunların yer değiştirmediğini kontrol ediniz.");
    wrong(Map.of("mazbata_tarihi", ""), "Mazbata tarihini yazınız.");
    wrong(Map.of("mazbata_tarihi", "geçen hafta"), "Mazbata tarihi hatalı. Tarihi gg.aa.yyyy biçiminde yazınız.");
    wrong(Map.of("mazbata_tarihi", "31.02.2026"), "Takvimde böyle bir gün yok. Günü ve ayı kontrol ediniz.");
    wrong(Map.of("mazbata_tarihi", "46113"), "Tarih yerine düz bir sayı var. Tarihi gg.aa.yyyy biçiminde yazınız.");
    wrong(Map.of("mazbata_tarihi", "01.04.26"),
        "Yıl iki rakamla yazılmış. Tarihi 03.04.2029 gibi dört rakamlı yılla yazınız.");
    wrong(Map.of("mazbata_tarihi", "01.04.2009"), "Mazbata 6 yıldan eski. Tarihin yılını kontrol ediniz.");
    wrong(Map.of("mazbata_tarihi", HandoverDesk.DAY.format(TODAY.plusDays(1))), "Mazbata tarihi bugünden sonra olamaz.");
    wrong(Map.of("mazbata_no", ""), "Mazbata numarasını yazınız.");
    wrong(Map.of("mazbata_no", "1".repeat(41)), "Mazbata numarası en çok 40 karakterdir.");
    wrong(Map.of("goreve_baslama", ""), "Göreve başlama tarihini yazınız.");
    wrong(Map.of("goreve_baslama", "hemen"), "Göreve başlama tarihi hatalı. Tarihi gg.aa.yyyy biçiminde yazınız.");
    wrong(Map.of("goreve_baslama", "31.03.2026"), "Göreve başlama tarihi mazbata tarihinden önce olamaz.");
    wrong(Map.of("goreve_baslama", HandoverDesk.DAY.format(TODAY.plusDays(91))),
        "Göreve başlama tarihi en çok 90 gün sonra olabilir.");
  }

  private void writeWhatIsWrongInTheFile() {
    add(desk.newOffice("18") + ";eksik", "Alan sayısı ilk satırdakinden farklı. Eksik veya fazla ayırıcıyı düzeltiniz.");
    String office = desk.newOffice("18");
    Tckn person = Officeholder.newTckn();
    int first = nextLine();
    add(line(Map.of("muhtarlik_id", office, "tckn", person.digits())), null);
    wrong(Map.of("muhtarlik_id", office), "Bu muhtarlık " + first + ". satırda da var. Satırlardan birini siliniz.");
    wrong(Map.of("tckn", person.digits()),
        "Bu TC Kimlik Numarası " + first + ". satırda da var. Hangisinin doğru olduğunu kontrol ediniz.");
    add(line(Map.of()).replace("2026/17", "\"2026\n17\""), "Değerin içinde satır sonu var. Değeri tek satıra yazınız.");
  }

  private void writeWhatIsWrongInTheRegister() {
    Officeholder sitting = Officeholder.inOffice(context);
    Officeholder elsewhere = Officeholder.inOffice(context);
    Officeholder phoneless = Officeholder.withoutPhone(context);
    Officeholder recent = Officeholder.inOffice(context);
    jdbc.sql("update mandate set start_on = ? where id = ?").params(TODAY, recent.mandate()).update();
    String gone = desk.newOffice("18");
    jdbc.sql("update muhtarlik set active = false where id = ?").param(gone).update();
    wrong(Map.of("muhtarlik_id", "V99999999"), "Bu numarayla kayıtlı muhtarlık yok. Numarayı kontrol ediniz.");
    wrong(Map.of("muhtarlik_id", gone), "Bu muhtarlık kapatılmış. Satırı siliniz.");
    wrong(Map.of("muhtarlik_id", desk.newOffice("06")),
        "Bu muhtarlık başka bir ilde. Satırı siliniz, o ilin valiliği yükler.");
    wrong(Map.of("muhtarlik_id", desk.office(sitting), "tckn", sitting.tckn().digits(), "ad_soyad", sitting.fullName()),
        "Bu kişi başka bir telefonla kayıtlı. Kayıtlı telefonu yazınız, değişikliği sonra ayrıca isteyiniz.");
    wrong(Map.of("tckn", phoneless.tckn().digits(), "ad_soyad", phoneless.fullName(), "muhtarlik_id",
        desk.office(phoneless)),
        "Bu kişi telefonsuz kayıtlı. Önce telefon değişikliği isteyiniz; görevi sona erdiyse 30 gün bekleyiniz.");
    wrong(Map.of("tckn", elsewhere.tckn().digits(), "ad_soyad", elsewhere.fullName(), "telefon", elsewhere.phone().e164()),
        "Bu kişi başka bir muhtarlıkta görevli. Önce o görevin sona ermesi gerekir.");
    wrong(Map.of("muhtarlik_id", desk.office(recent)),
        "Bu muhtarlıkta aynı gün veya daha sonra başlayan bir görev kayıtlı. Başlama tarihini kontrol ediniz.");
  }

  /** A line that is right but for these values. */
  private void wrong(Map<String, String> values, String sentence) {
    add(line(values), sentence);
  }

  /** @param sentence {@code null} when nothing is wrong with it */
  private void add(String line, String sentence) {
    if (sentence != null) {
      expected.put(nextLine(), sentence);
    }
    lines.add(line);
  }

  private int nextLine() {
    return 2 + String.join("\n", lines).split("\n").length - (lines.isEmpty() ? 1 : 0);
  }

  private String line(Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("muhtarlik_id", desk.newOffice("18"));
    all.put("tckn", Officeholder.newTckn().digits());
    all.put("ad_soyad", "Şule Ilgın");
    all.put("telefon", HandoverDesk.newPhone());
    all.put("mazbata_tarihi", "01.04.2026");
    all.put("mazbata_no", "2026/17");
    all.put("goreve_baslama", HandoverDesk.DAY.format(TODAY));
    all.putAll(values);
    return String.join(";", all.values());
  }

  /** Sentences by line, of all pages. */
  private Map<Integer, String> rows(String page) {
    Map<Integer, String> rows = new LinkedHashMap<>();
    String address = page;
    while (address != null) {
      String body = desk.officer().get(address).body();
      ROW.matcher(body).results().forEach(row -> assertThat(
          rows.put(Integer.valueOf(row.group(1)), HtmlUtils.htmlUnescape(row.group(3)))).as(row.group()).isNull());
      address = NEXT.matcher(body).results().map(next -> HtmlUtils.htmlUnescape(next.group(1))).findFirst().orElse(null);
    }
    return rows;
  }

  private Map<Integer, String> downloaded(String page) {
    Map<Integer, String> rows = new LinkedHashMap<>();
    Stream.of(desk.officer().get(page + "/hatalar.csv").body().split("\r\n")).skip(1).map(line -> line.split(";", 3))
        .forEach(row -> assertThat(rows.put(Integer.valueOf(row[0]), row[2].substring(1, row[2].length() - 1)))
            .as(row[2]).isNull());
    return rows;
  }

  /** Everything that is known of people and offices. */
  private String register() {
    return DumpedTables.startingWith("m", jdbc);
  }

  private int count(String rows) {
    return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
  }
}
