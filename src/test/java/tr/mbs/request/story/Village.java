package tr.mbs.request.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tr.mbs.file.Samples;
import tr.mbs.request.web.FilledForm;
import tr.mbs.testing.IdentityStandIn;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.Visitor;

/**
 * A muhtar on the pages of the portal. He comes in by e-Devlet: an approval code would wait for the jobs that stand still.
 */
final class Village {

  private final int port;
  private final Officeholder muhtar;
  private Visitor visitor;
  private String page;

  Village(int port, Officeholder muhtar) {
    this.port = port;
    this.muhtar = muhtar;
  }

  /** Files, with a photo, and is told the last day to answer. @return the number of his request */
  String files(String title, String description, String lastDay) {
    signIn();
    Map<String, String> fields = FilledForm.on(visitor.get("/basvuru").body());
    fields.put("title", title);
    fields.put("description", description);
    HttpResponse<String> answer = visitor.upload("/basvuru", fields, "files", Map.of("çukur.jpg", Samples.jpeg(60, 40)));
    String filed = location(answer);
    page = "/talepler/" + filed.split("/")[2];
    assertThat(Seen.on(visitor.get(filed)).text()).contains("Yanıt için yasal son gün: " + lastDay + ".");
    return filed.split("/")[2];
  }

  /** The page of his request, and which of his lists has it. */
  Seen sees(String list) {
    signIn();
    assertThat(visitor.get("/talepler?durum=" + list).body()).contains("href=\"" + page + "\"");
    return Seen.on(visitor.get(page));
  }

  /** He presses a button of that page, as it is shown to him or would be if he might. @return what he reads then */
  Seen does(String move, Map<String, String> fields) {
    signIn();
    visitor.get(page);
    assertThat(location(visitor.post(page + "/" + move, fields))).isEqualTo(page);
    return Seen.on(visitor.get(page));
  }

  /** He does, and it is too late. @return what he reads then */
  Seen doesInVain(String move, Map<String, String> fields) {
    signIn();
    visitor.get(page);
    HttpResponse<String> refused = visitor.post(page + "/" + move, fields);
    assertThat(refused.statusCode()).isEqualTo(409);
    return Seen.of(refused.body());
  }

  /** He answers the question on that page, with a photo. */
  Seen answers(String text, String photo) {
    signIn();
    Map<String, String> fields = new HashMap<>(Map.of("text", text));
    fields.put("idempotencyKey", FilledForm.key(visitor.get(page).body()));
    assertThat(location(visitor.upload(page + "/yanit", fields, "files", Map.of(photo, Samples.jpeg(80, 60)))))
        .isEqualTo(page);
    return Seen.on(visitor.get(page));
  }

  /** His session ends. */
  void goesHome() {
    visitor = null;
  }

  private void signIn() {
    if (visitor == null) {
      visitor = new Visitor(port);
      String asked = location(visitor.get("/giris/e-devlet"));
      String back = IdentityStandIn.running().eDevlet(asked, muhtar.tckn().digits(), "Işıl Çağrı", "Öğüt");
      assertThat(location(visitor.get(back))).isEqualTo("/talepler");
    }
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
