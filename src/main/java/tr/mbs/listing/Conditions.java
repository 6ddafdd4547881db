package tr.mbs.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tr.mbs.kernel.SearchWords;

/** What narrows a list, and the values for it; what is not asked for does not narrow. */
public final class Conditions {

  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  public Conditions and(String condition) {
    all.add(condition);
    return this;
  }

  /** As {@link #and(String)} with its one value; nothing when that is {@code null}. */
  public Conditions and(String condition, String name, Object value) {
    return value == null ? this : and(condition).value(name, value);
  }

  public Conditions andIf(boolean asked, String condition) {
    return asked ? and(condition) : this;
  }

  /** A value that a statement needs besides. */
  public Conditions value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /**
   * Every word that somebody looks for.
   *
   * @param typed  {@code null} does not narrow
   * @param column of folded text, a blank before every word ({@link SearchWords})
   */
  public Conditions words(String typed, String column) {
    return words(typed, pattern -> column + " like :word escape '!'");
  }

  /** As {@link #words(String, String)}. @param condition on {@code :word} for a pattern */
  public Conditions words(String typed, UnaryOperator<String> condition) {
    for (String pattern : typed == null ? List.<String>of() : SearchWords.patterns(typed)) {
      String name = "word" + values.size();
      and(condition.apply(pattern).replace(":word", ":" + name), name, pattern);
    }
    return this;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public Map<String, Object> values() {
    return Map.copyOf(values);
  }

  /** All of them, as they stand behind {@code where}; empty without any. */
  public String sql() {
    return String.join(" and ", all);
  }
}
