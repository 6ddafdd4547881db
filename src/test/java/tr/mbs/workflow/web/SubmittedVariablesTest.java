package tr.mbs.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Refusal;

class SubmittedVariablesTest {

  private final SubmittedVariables submitted = new SubmittedVariables(new ObjectMapper());

  @Test
  void textsAreHandedOnAsTheyCame() throws IOException {
    Map<String, String> typed = new HashMap<>(Map.of("note", " Yol\u0000 bozuk ", "reason", "  "));
    typed.put("outcome", null);
    assertThat(read("""
        {"variables": {"note": {"value": " Yol\\u0000 bozuk ", "type": "String"}, "reason": {"value": "  "},
          "outcome": {"value": null, "type": "Null"}}}"""))
        .isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{", "{}", "{\"variables\": []}", "{\"variables\": {\"note\": \"x\"}}",
      "{\"variables\": {\"note\": {\"value\": 1}}}", "{\"variables\": {\"note\": {\"value\": {}, \"type\": \"Object\"}}}",
      "{\"variables\": {\"note\": {\"value\": \"x\", \"type\": \"File\"}}}"})
  void anotherShapeIsRefused(String body) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(body));
  }

  @Test
  void bytesThatAreNoLettersAreRefused() {
    byte[] wide = {0, 0, 0, '{', -1, -1, -1, -1};
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> submitted.read(new ByteArrayInputStream(wide)));
    byte[] narrow = {'{', '"', -1, -2, '"', ':', '1', '}'};
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> submitted.read(new ByteArrayInputStream(narrow)));
  }

  @Test
  void moreThanAFormHoldsIsRefused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read("{\"variables\": {\"note\": {\"value\": \"" + "x".repeat(300_000) + "\"}}}"));
  }

  private Map<String, String> read(String body) throws IOException {
    return submitted.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
