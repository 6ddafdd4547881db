package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Phone;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.TimePassed;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.DumpedTables;

/** What signing in leaves behind: no code anywhere, nobody's number in logs and addresses, nobody at all in the engine. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class DiscretionIT {

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private Officeholder muhtar;

  @BeforeEach
  void somebodyIsInOffice() {
    muhtar = Officeholder.inOffice(context);
  }

  @Test
  void aCodeIsNowhereButOnThePhone(CapturedOutput log) {
    MuhtarVisit visit = new MuhtarVisit(port);
    String first = visit.code(muhtar);
    assertThat(DumpedTables.all(jdbc)).as("database, code sent").contains(hashes().get(0))
        .doesNotContain(spellings(first));
    visit.enter("222-222");
    TimePassed.over("pause", jdbc);
    String second = visit.codeAgain(muhtar);
    assertThat(visit.enter(first).statusCode()).isEqualTo(422);
    assertThat(visit.enter(second).statusCode()).isEqualTo(303);
    visit.visitor().get("/talepler");

    List<String> codes = Stream.of(first, second).flatMap(code -> spellings(code).stream()).toList();
    assertThat(DumpedTables.all(jdbc)).as("database, code used").doesNotContain(codes);
    assertThat(DumpedTables.startingWith("act_", jdbc)).as("engine").doesNotContain(hashes());
    assertThat(log.getAll()).as("log").doesNotContain(codes).doesNotContain(hashes());
    assertThat(String.join("\n", addresses(visit.visitor()))).as("addresses").contains("/giris/onay/yeni", "/talepler")
        .doesNotContain(codes).doesNotContain(hashes());
  }

  @Test
  void aPersonIsNamedOnlyWhereHeBelongs(CapturedOutput log) {
    MuhtarVisit visit = new MuhtarVisit(port);
    visit.ask(muhtar.tckn().digits().substring(0, 10) + "x", muhtar.fullName());
    assertThat(visit.enter(visit.code(muhtar)).statusCode()).isEqualTo(303);
    visit.visitor().get("/talepler");
    Visitor clerk = StaffVisit.signedIn(port, "valilik18a").visitor();
    Phone newPhone = new Phone("+905559998877");
    changeAndShow(clerk, newPhone);

    List<String> numbers = Stream.concat(Stream.of(muhtar.tckn().digits()),
        Stream.of(muhtar.phone(), newPhone).flatMap(phone -> Stream.of(phone.display(), phone.e164().substring(3))))
        .toList();
    assertThat(log.getAll()).as("log").doesNotContain(numbers).doesNotContain(muhtar.fullName());
    assertThat(DumpedTables.startingWith("act_", jdbc)).as("engine").doesNotContain(numbers)
        .doesNotContain(muhtar.fullName());
    assertThat(DumpedTables.all(jdbc)).as("database").doesNotContain(muhtar.tckn().digits());
    assertThat(DumpedTables.startingWith("approval_code", jdbc)).doesNotContain(numbers);
    Set<String> addresses = addresses(visit.visitor());
    addresses.addAll(addresses(clerk));
    assertThat(String.join("\n", addresses)).as("addresses").contains("/giris/onay", muhtar.mandate() + "/goster")
        .doesNotContain(numbers);
  }

  /** A clerk looks the muhtar up, asks for another phone and has the TCKN shown, well and badly filled in. */
  private void changeAndShow(Visitor clerk, Phone newPhone) {
    String office = "/kurum/muhtarlar/" + context.getBean(Mandates.class).find(muhtar.mandate()).orElseThrow()
        .muhtarlikId();
    String mandate = office + "/gorevler/" + muhtar.mandate();
    clerk.get("/kurum/muhtarlar?ara=deneme");
    clerk.get(office);
    Matcher version = VERSION.matcher(clerk.get(mandate + "/telefon").body());
    assertThat(version.find()).isTrue();
    for (String reason : List.of("", "Dilekçe 1204")) {
      assertThat(clerk.post(mandate + "/telefon", Map.of("version", version.group(1), "phone", newPhone.display(),
          "reason", reason)).statusCode()).isEqualTo(reason.isEmpty() ? 422 : 303);
      assertThat(clerk.fillIn(mandate + "/goster", Map.of("item", "TCKN", "reason", reason)).statusCode())
          .isEqualTo(reason.isEmpty() ? 422 : 200);
    }
    clerk.get(office);
  }

  /** All but the test's own look at the phone. */
  private static Set<String> addresses(Visitor visitor) {
    Set<String> addresses = new HashSet<>(visitor.addresses());
    addresses.removeIf(address -> address.startsWith("/demo/"));
    return addresses;
  }

  private static List<String> spellings(String code) {
    return List.of(code, code.replace("-", ""));
  }

  /** What the table keeps of the muhtar's codes, as it could be written. */
  private List<String> hashes() {
    return jdbc.sql("select code_mac, subject_hash from approval_code where mandate = ?").param(muhtar.mandate())
        .query((row, number) -> Stream.of(row.getBytes(1), row.getBytes(2))).list().stream().flatMap(hash -> hash)
        .flatMap(hash -> Stream.of(HexFormat.of().formatHex(hash), BASE64.encodeToString(hash))).toList();
  }
}
