package tr.mbs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.RawRequest;

/** What {@link MalformedInputIT} once found, one by one. */
@ApplicationTest
class BrokenRequestsIT {

  @Autowired
  private ApplicationContext context;

  /** PostgreSQL takes no NUL, and the error page would look for the session again. */
  @ParameterizedTest
  @ValueSource(strings = {"\0\0\0", "x", "a\0b", "' or 1=1", "\ud83d\ude00"})
  void aSessionThatWeNeverGaveIsNone(String id) throws IOException {
    String cookie = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    for (String value : List.of(cookie, id.equals("x") ? "%00" : cookie + "; SESSION=" + cookie)) {
      assertThat(new RawRequest("GET", "/giris", List.of("Cookie: SESSION=" + value)).sendTo(port()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void aFileInPlaceOfATextIsRefused() throws IOException {
    for (String field : List.of("idempotencyKey", "remove", "title", "_csrf")) {
      String body = "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"a.jpg\"\r\n\r\nx\r\n--x--\r\n";
      assertThat(post("/basvuru", Actor.MUHTAR, "multipart/form-data; boundary=x", body, body.length()))
          .as(field).isIn(400, 422);
    }
  }

  @Test
  void aTextInPlaceOfAFileIsRefused() throws IOException {
    String body = "files=x&idempotencyKey=" + UUID.randomUUID();
    assertThat(post("/basvuru", Actor.MUHTAR, "application/x-www-form-urlencoded", body, body.length()))
        .isIn(400, 422);
  }

  /** Seeds 4074, 4518 and five more of the hundred thousand. */
  @ParameterizedTest
  @EnumSource(names = {"NOBODY", "MUHTAR", "OPERATOR"})
  void aPartOfPartsWithoutABoundaryIsRefused(Actor actor) throws IOException {
    String body = "--x\r\nContent-Disposition: form-data; name=\"files\"\r\nContent-Type: multipart/mixed\r\n\r\nx\r\n--x--\r\n";
    assertThat(post("/basvuru", actor, "multipart/form-data; boundary=x", body, body.length())).isEqualTo(400);
  }

  @Test
  void aFormThatBreaksOffIsRefused() throws IOException {
    assertThat(post("/kurum/giris", Actor.NOBODY, "application/x-www-form-urlencoded", "username=x&pass", 99_999))
        .isIn(0, 400);
    assertThat(post("/basvuru", Actor.MUHTAR, "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx", 99_999)).isIn(0, 400);
  }

  private int post(String path, Actor actor, String type, String body, int length) throws IOException {
    Cast cast = Cast.of(context);
    cast.visitor(actor).get(actor == Actor.NOBODY ? path : "/");
    List<String> headers = new ArrayList<>(cast.visitor(actor).headers());
    headers.addAll(List.of("Accept: text/html", "Content-Type: " + type, "Content-Length: " + length));
    return new RawRequest("POST", path, headers, body.getBytes(StandardCharsets.UTF_8)).sendTo(port()).status();
  }

  private int port() {
    return Cast.of(context).port();
  }
}
