package tr.mbs.workflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tr.mbs.kernel.Refusal;

/** Reads {@code {"variables":{"note":{"value":"…","type":"String"}}}} as Tasklist sends it, texts only. */
class SubmittedVariables {

  /** A form's texts are bounded by its record; this keeps a client from making us parse megabytes first. */
  private static final int MAX_BYTES = 256 * 1024;
  private static final Set<String> TYPES = Set.of("String", "Boolean", "Null");

  private final ObjectMapper json;

  SubmittedVariables(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The fields by name, as they were typed; null for those without a value.
   *
   * @throws Refusal when the body is not JSON of this shape, or carries objects, files or other types
   */
  Map<String, String> read(InputStream body) throws IOException {
    JsonNode variables = readTree(body).get("variables");
    if (variables == null || !variables.isObject()) {
      throw malformed();
    }
    Map<String, String> fields = new HashMap<>();
    for (Map.Entry<String, JsonNode> variable : variables.properties()) {
      fields.put(variable.getKey(), text(variable.getValue()));
    }
    return fields;
  }

  /** The body as a JSON object. @throws Refusal when it is none, or too large */
  JsonNode readTree(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw malformed();
    }
    try {
      JsonNode root = json.readTree(bytes);
      if (root != null && root.isObject()) {
        return root;
      }
    } catch (IOException notJson) {
      // Not only JsonProcessingException: bytes that are no letters have one of their own.
      throw malformed();
    }
    throw malformed();
  }

  private static String text(JsonNode variable) {
    JsonNode value = variable.get("value");
    JsonNode type = variable.get("type");
    boolean scalar = value == null || value.isNull() || value.isTextual() || value.isBoolean();
    boolean known = type == null || type.isNull() || type.isTextual() && TYPES.contains(type.textValue());
    if (!variable.isObject() || !scalar || !known) {
      throw malformed();
    }
    return value == null || value.isNull() ? null : value.asText();
  }

  private static Refusal malformed() {
    return new Refusal(Refusal.Kind.INVALID, "workflow.form.malformed");
  }
}
