package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RefusalTest {

  @Test
  void carriesTheSentenceAndWhatItMeansToHttp() {
    Refusal refusal = new Refusal(Refusal.Kind.CONFLICT, "request.taken", "Zeynep", 3);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.messageKey()).isEqualTo("request.taken");
    assertThat(refusal.args()).containsExactly("Zeynep", 3);
    assertThat(refusal.field()).isNull();
  }

  @Test
  void ofAFieldIsInvalid() {
    Refusal refusal = Refusal.field("title", "request.title.tooLong", 120);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.field()).isEqualTo("title");
    assertThat(refusal.args()).containsExactly(120);
  }

  @Test
  void statusesAreTheContract() {
    assertThat(Arrays.stream(Refusal.Kind.values()).map(kind -> kind + " " + kind.status()))
        .containsExactly("INVALID 422", "FORBIDDEN 403", "NOT_FOUND 404", "CONFLICT 409", "GONE 410", "BUSY 503");
  }

  @Test
  void aLogShowsTheKeyOnly() {
    Refusal refusal = new Refusal(Refusal.Kind.INVALID, "a.key", "personal");
    assertThat(refusal.toString()).contains("a.key").doesNotContain("personal");
    assertThat(refusal.getStackTrace()).isEmpty();
  }
}
