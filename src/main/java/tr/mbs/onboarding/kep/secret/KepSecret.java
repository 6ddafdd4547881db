package tr.mbs.onboarding.kep.secret;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedFields;

/**
 * What is secret about a KEP account. It is shown once, in the answer to who asked for it; its text form tells nothing.
 *
 * @param values what was typed; a field that was left out is missing
 */
public record KepSecret(Map<SecretField, String> values) {

  /**
   * @param typed the form, by the names of its fields
   * @param wrong takes a sentence for each field that cannot be stored; then the answer is of no use
   */
  public static KepSecret read(Map<String, String> typed, List<Refusal> wrong) {
    TypedFields fields = new TypedFields("kep.field", wrong);
    Map<SecretField, String> values = new EnumMap<>(SecretField.class);
    for (SecretField field : SecretField.values()) {
      String value = field.read(typed.get(field.field()), fields);
      if (value != null) {
        values.put(field, value);
      }
    }
    return new KepSecret(values);
  }

  @Override
  public String toString() {
    return "KepSecret[]";
  }
}
