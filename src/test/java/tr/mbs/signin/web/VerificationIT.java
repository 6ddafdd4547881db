package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Tckn;
import tr.mbs.signin.verification.Pictures;
import tr.mbs.signin.web.session.BrowserCookie;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.ProofsOfWork;
import tr.mbs.testing.TimePassed;
import tr.mbs.testing.Visitor;

/** "Doğrulama Kodu" at the door: both ways through it, and what stays outside. */
@ApplicationTest
class VerificationIT {

  private static final Pattern PICTURE = Pattern.compile("name=\"picture\" value=\"([0-9a-f-]{36})\"");
  private static final String WRONG = "Karakterler hatalı veya süresi dolmuş.";
  private static final String AGAIN = "Doğrulama tamamlanamadı. Yeniden gönderiniz veya resimdeki karakterleri yazınız.";
  private static final String MISSING = "Resimdeki karakterleri yazınız.";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Pictures pictures;
  @Autowired
  private JdbcClient jdbc;

  private final Tckn tckn = Officeholder.newTckn();
  private Visitor visitor;
  private String page;

  @BeforeEach
  void opensThePage() {
    visitor = new Visitor(port);
    page = visitor.get("/giris").body();
  }

  @Test
  void withoutItNobodyIsLookedUp() {
    long codes = codes();
    HttpResponse<String> answer = send(Map.of());
    refused(answer, MISSING);
    assertThat(answer.body()).contains("value=\"" + tckn.digits() + "\"", "value=\"Ayşe Kaya\"",
        "href=\"#verificationText\"");
    assertThat(codes()).isEqualTo(codes);
  }

  @Test
  void workOpensTheDoorOnce() {
    String solution = ProofsOfWork.solve(visitor);
    assertThat(send(Map.of("verification", solution)).statusCode()).isEqualTo(303);
    refused(send(Map.of("verification", solution)), AGAIN);
  }

  @Test
  void forgedWorkOpensNothing() {
    refused(send(Map.of("verification", "e30=")), AGAIN);
  }

  @Test
  void thePictureOpensTheDoorOnce() {
    Officeholder muhtar = Officeholder.inOffice(context);
    UUID picture = picture(page);
    String characters = characters(picture);
    Map<String, String> fields = Map.of("tckn", muhtar.tckn().digits(), "fullName", muhtar.fullName(),
        "picture", picture.toString(), "verificationText", characters);
    assertThat(visitor.post("/giris", fields).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/giris/onay").statusCode()).isEqualTo(200);
    visitor.get("/giris");
    refused(visitor.post("/giris", fields), WRONG);
  }

  @Test
  void wrongCharactersBringANewPicture() {
    UUID first = picture(page);
    HttpResponse<String> answer = type(first, "22222");
    refused(answer, WRONG);
    UUID second = picture(answer.body());
    assertThat(second).isNotEqualTo(first);
    assertThat(visitor.get("/giris/dogrulama/" + first + "/resim").statusCode()).isEqualTo(404);
    assertThat(type(second, characters(second)).statusCode()).isEqualTo(303);
  }

  @Test
  void aPictureThatStoodTooLongIsWorthNothing() {
    UUID picture = picture(page);
    String characters = characters(picture);
    // The newest row is this one.
    jdbc.sql("""
            update verification_picture set expires_at = expires_at - interval '6' minute
            where expires_at = (select max(expires_at) from verification_picture)""").update();
    refused(type(picture, characters), WRONG);
  }

  @Test
  void anotherBrowsersPictureIsWorthNothing() {
    UUID picture = picture(page);
    String characters = characters(picture);
    visitor = new Visitor(port);
    visitor.get("/giris");
    assertThat(visitor.get("/giris/dogrulama/" + picture + "/resim").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/giris/dogrulama/" + picture + "/ses").statusCode()).isEqualTo(404);
    refused(type(picture, characters), WRONG);
  }

  @Test
  void whatTheFormShowsToBeWrongIsToldFirstAndCostsNoPicture() {
    UUID picture = picture(page);
    String characters = characters(picture);
    HttpResponse<String> answer = visitor.post("/giris", Map.of("tckn", "10000000147", "fullName", "Ayşe Kaya",
        "picture", picture.toString(), "verificationText", characters));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("TC Kimlik Numarası hatalı.", "value=\"" + characters + "\"")
        .doesNotContain(WRONG, AGAIN, MISSING);
    assertThat(picture(answer.body())).isEqualTo(picture);
    assertThat(type(picture, characters).statusCode()).isEqualTo(303);
  }

  @Test
  void anotherPictureKeepsTheForm() {
    HttpResponse<String> answer = visitor.post("/giris", Map.of("tckn", tckn.digits(), "fullName", "Ayşe Kaya",
        "picture", picture(page).toString(), "verificationText", "ABC", "newPicture", "1"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(picture(answer.body())).isNotEqualTo(picture(page));
    assertThat(answer.body()).contains("value=\"" + tckn.digits() + "\"", "value=\"Ayşe Kaya\"")
        .doesNotContain("value=\"ABC\"", "<noscript>", "class=\"problems\"");
  }

  @Test
  void thePictureCanBeSeenAndHeard() throws Exception {
    UUID picture = picture(page);
    HttpResponse<byte[]> drawn = visitor.download("/giris/dogrulama/" + picture + "/resim");
    assertThat(drawn.statusCode()).isEqualTo(200);
    assertThat(drawn.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(drawn.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(ImageIO.read(new ByteArrayInputStream(drawn.body())).getWidth()).isEqualTo(560);
    HttpResponse<byte[]> spoken = visitor.download("/giris/dogrulama/" + picture + "/ses");
    assertThat(spoken.headers().firstValue("Content-Type")).hasValue("audio/wav");
    assertThat(spoken.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(spoken.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(spoken.body()))) {
      assertThat(sound.getFrameLength() / sound.getFormat().getFrameRate()).isBetween(4f, 15f);
    }
    assertThat(page + drawn.headers() + spoken.headers()).doesNotContain(characters(picture));
  }

  @Test
  void theAnswerIsNowhereInTheClear() {
    String characters = characters(picture(page));
    assertThat(jdbc.sql("select answer from verification_picture").query(byte[].class).list())
        .noneMatch(answer -> new String(answer).contains(characters));
    String session = new String(Base64.getDecoder().decode(visitor.cookie("SESSION")), StandardCharsets.UTF_8);
    // Its own: among the random tokens of all sessions five characters turn up by chance.
    assertThat(jdbc.sql("""
            select attribute_bytes from spring_session_attributes a
            join spring_session s on s.primary_id = a.session_primary_id where s.session_id = ?""")
        .param(session).query(byte[].class).list())
        .isNotEmpty().noneMatch(attribute -> new String(attribute).contains(characters));
  }

  @Test
  void whatIsNoPictureIsNoFault() {
    assertThat(visitor.get("/giris/dogrulama/x/resim").statusCode()).isEqualTo(400);
    assertThat(visitor.post("/giris", Map.of("tckn", tckn.digits(), "picture", "x")).statusCode()).isEqualTo(400);
    refused(send(Map.of("verificationText", "ABCDE")), WRONG);
  }

  @Test
  void theSecondCodeNeedsNoSecondVerification() {
    MuhtarVisit visit = new MuhtarVisit(port);
    Officeholder muhtar = Officeholder.inOffice(context);
    visit.code(muhtar);
    TimePassed.over("pause", jdbc);
    assertThat(visit.enter(visit.codeAgain(muhtar)).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> type(UUID picture, String characters) {
    return send(Map.of("picture", picture.toString(), "verificationText", characters));
  }

  private HttpResponse<String> send(Map<String, String> verification) {
    Map<String, String> fields = new HashMap<>(verification);
    fields.put("tckn", tckn.digits());
    fields.put("fullName", "Ayşe Kaya");
    return visitor.post("/giris", fields);
  }

  private String characters(UUID picture) {
    return pictures.find(picture, visitor.cookie(BrowserCookie.NAME)).orElseThrow().characters();
  }

  private long codes() {
    return jdbc.sql("select count(*) from approval_code").query(Long.class).single();
  }

  private static void refused(HttpResponse<String> answer, String sentence) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence, "<title>Hata: ").doesNotContain("<noscript>");
  }

  private static UUID picture(String page) {
    Matcher picture = PICTURE.matcher(page);
    assertThat(picture.find()).isTrue();
    return UUID.fromString(picture.group(1));
  }
}
