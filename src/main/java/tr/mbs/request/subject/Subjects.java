package tr.mbs.request.subject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Konular, in the order of domain.md §2.7. They are base data that no page changes, so they are read once. */
@Component
public class Subjects {

  /**
   * @param code     such as {@code YOL}
   * @param filePlan its code in the Standart Dosya Planı (SDP): {@code 622.01}
   */
  public record Subject(String code, String name, String filePlan) {

    /** "Yol" of "Yol, köprü, asfalt, kaldırım": enough to recognise it in a list of tasks. */
    public String shortName() {
      int comma = name.indexOf(',');
      return comma < 0 ? name : name.substring(0, comma);
    }
  }

  private final JdbcClient jdbc;
  private volatile Map<String, Subject> byCode = Map.of();

  Subjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Subject> all() {
    return List.copyOf(read().values());
  }

  /** Names by code, in their order. Konular are data of the ministry, so they have no other language. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    read().values().forEach(subject -> names.put(subject.code(), subject.name()));
    return names;
  }

  public Optional<Subject> find(String code) {
    return Optional.ofNullable(read().get(code));
  }

  /** @throws java.util.NoSuchElementException for a code that is not in the table */
  public Subject get(String code) {
    return find(code).orElseThrow();
  }

  private Map<String, Subject> read() {
    if (byCode.isEmpty()) {
      Map<String, Subject> subjects = new LinkedHashMap<>();
      jdbc.sql("select code, name, file_plan from subject order by position").query(Subject.class).list()
          .forEach(subject -> subjects.put(subject.code(), subject));
      byCode = subjects;
    }
    return byCode;
  }
}
