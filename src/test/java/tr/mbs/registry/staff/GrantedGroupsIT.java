package tr.mbs.registry.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Letters;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** Groups that a move to e-Belediye gives: administrators change an account without taking them away. */
@ApplicationTest
class GrantedGroupsIT {

  private static final Set<StaffAccounts.Group> GIVEN = Set.of(new StaffAccounts.Group("proje-65-deneme", "Deneme"),
      new StaffAccounts.Group("birim-87654321", "Deneme"));

  private final String userId = "yetki." + Letters.random();

  @LocalServerPort
  private int port;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private CorporateGroups provider;
  @Autowired
  private UserIds userIds;
  @Autowired
  private JdbcClient jdbc;

  private Visitor admin;
  private String page;

  @BeforeEach
  void somebodyWithNothingButThem() {
    accounts.ensureGroups(GIVEN);
    accounts.open(userId, "Işık Çınar", "isik@kurum.example", Set.of("kurum"));
    GIVEN.forEach(group -> assertThat(accounts.join(userId, group.code())).isTrue());
    admin = StaffVisit.signedIn(port, "yonetici").visitor();
    page = "/kurum/kullanicilar/" + userId;
  }

  @Test
  void theAccountsFormKeepsThem() {
    assertThat(save(Map.of("fullName", "Işık Yeni", "email", "yeni@kurum.example"))).isEqualTo(303);
    assertGroups("kurum", "proje-65-deneme", "birim-87654321");
    assertThat(save(Map.of("fullName", "Işık Yeni", "email", "yeni@kurum.example", "roles", "rapor"))).isEqualTo(303);
    assertGroups("kurum", "proje-65-deneme", "birim-87654321", "rapor");
  }

  @Test
  void theFileOfAccountsKeepsThem() {
    admin.get("/kurum/kullanici-aktarma");
    String file = "kullanici_adi;ad_soyad;e_posta;birim_kodu;gorevler\n" + userId + ";Işık Çınar;i@kurum.example;;rapor\n";
    assertThat(admin.upload("/kurum/kullanici-aktarma", Map.of("apply", "1"), "file",
        Map.of("h.csv", file.getBytes(StandardCharsets.UTF_8))).statusCode()).isEqualTo(303);
    assertGroups("kurum", "proje-65-deneme", "birim-87654321", "rapor");
  }

  @Test
  void theMinistrysProviderKeepsThem() {
    assertThat(provider.follow(userId, Set.of("valilik-18"))).isEqualTo(CorporateGroups.Answer.AGREED);
    assertGroups("kurum", "proje-65-deneme", "birim-87654321", "valilik-18");
    assertThat(jdbc.sql("select count(*) from staff_account where user_id = ? and first_signed_in_at is not null")
        .param(userId).query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void anAdministratorWhoSawTheAccountBeforeLooksAgain() {
    String version = version();
    accounts.leave(userId, "birim-87654321");
    admin.get(page);
    assertThat(admin.post(page, Map.of("fullName", "Işık Yeni", "email", "y@kurum.example", "version", version))
        .statusCode()).isEqualTo(409);
    assertGroups("kurum", "proje-65-deneme");
  }

  @Test
  void aUnitBecomesTheUnitOfWhoHasNoneAndAClosedAccountGetsNothing() {
    assertThat(accounts.join(userId, "belediye-65-edremit")).isTrue();
    assertThat(accounts.join(userId, "belediye-65-edremit")).isFalse();
    assertThat(jdbc.sql("select unit_code from staff_account where user_id = ?").param(userId).query(String.class)
        .single()).isEqualTo("belediye-65-edremit");
    assertThat(accounts.leave(userId, "belediye-65-edremit")).isTrue();
    assertGroups("kurum", "proje-65-deneme", "birim-87654321");
    admin.get(page);
    admin.post(page + "/kapatma", Map.of("version", version(), "reason", "Ayrıldı"));
    assertThat(accounts.join(userId, "belediye-65-edremit")).isFalse();
    assertThat(accounts.find(userId).orElseThrow().groups()).isEmpty();
  }

  @Test
  void aUserIdIsMadeOfTheNameAndNeverGivenTwice() {
    assertThat(UserIds.of("Ayşe Nur Çağrı")).isEqualTo("ayse.nur.cagri");
    assertThat(UserIds.of("Иван Петров")).isEqualTo("kullanici");
    assertThat(UserIds.of("Ö A")).isEqualTo("o.a");
    assertThat(UserIds.of("Abdurrahmangazi Muhammetmustafa Karaosmanoglu")).hasSizeLessThanOrEqualTo(34)
        .matches("[a-z][a-z0-9._-]{2,39}");
    String name = "Işık " + Letters.random();
    String first = userIds.free(name);
    accounts.open(first, name, null, Set.of("kurum"));
    accounts.open(userIds.free(name), name, null, Set.of("kurum"));
    assertThat(userIds.free(name)).isEqualTo(first + "3");
  }

  private int save(Map<String, String> fields) {
    admin.get(page);
    Map<String, String> form = new HashMap<>(fields);
    form.put("version", version());
    return admin.post(page, form).statusCode();
  }

  private String version() {
    return jdbc.sql("select version from staff_account where user_id = ?").param(userId).query(String.class).single();
  }

  private void assertGroups(String... groups) {
    assertThat(accounts.find(userId).orElseThrow().groups()).containsExactlyInAnyOrder(groups);
    assertThat(new StaffRows(jdbc).find(userId).orElseThrow().groups()).containsExactlyInAnyOrder(groups);
  }
}
