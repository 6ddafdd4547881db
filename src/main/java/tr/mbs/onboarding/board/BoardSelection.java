package tr.mbs.onboarding.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tr.mbs.kernel.SearchWords;

/**
 * The municipalities that fit, each once and with the one onboarding that counts: rows, sums, calendar and export
 * select from the same, so they cannot differ.
 *
 * @param sql    a table expression called {@code b}
 * @param values of its parameters
 */
record BoardSelection(String sql, Map<String, Object> values) {

  /**
   * The onboarding that runs or is completed counts, else the last that was cancelled. The numbers of {@code standing}
   * are the ordinals of {@link Standing}. A municipality that left the register stays while an onboarding names it.
   */
  private static final String MUNICIPALITIES = """
      select u.code, u.name, u.name_sort, u.plate, o.id, o.catalogue_version, o.go_live_on, o.asked_go_live_on,
        coalesce(o.go_live_on, date '9999-12-31') as place,
        case when o.id is null then 4 when o.state = 'CANCELLED' then 3 when o.state = 'COMPLETED' then 2
          when o.go_live_on < :today then 0 else 1 end as standing
      from organization_unit u
      left join onboarding o on o.municipality = u.code and (o.open_municipality is not null or not exists (
        select 1 from onboarding n where n.municipality = o.municipality
          and (n.open_municipality is not null or (n.opened_at, n.id) > (o.opened_at, o.id))))
      where u.kind = 'MUNICIPALITY' and (u.active or o.id is not null)""";

  /** @param today in Istanbul */
  static BoardSelection of(BoardCriteria criteria, LocalDate today) {
    Map<String, Object> values = new HashMap<>();
    values.put("today", today);
    StringBuilder inside = new StringBuilder(MUNICIPALITIES);
    if (criteria.plate() != null) {
      inside.append(" and u.plate = :plate");
      values.put("plate", criteria.plate());
    }
    for (String pattern : criteria.text() == null ? List.<String>of() : SearchWords.patterns(criteria.text())) {
      String word = "word" + values.size();
      inside.append(" and ' ' || u.name_fold like :").append(word).append(" escape '!'");
      values.put(word, pattern);
    }
    if (criteria.standing() == null) {
      return new BoardSelection("(" + inside + ") b", values);
    }
    values.put("standings", ordinals(criteria.standing()));
    return new BoardSelection("(select * from (" + inside + ") s where s.standing in (:standings)) b", values);
  }

  private static List<Integer> ordinals(Standing standing) {
    List<Integer> ordinals = new ArrayList<>(List.of(standing.ordinal()));
    if (standing == Standing.RUNNING) {
      ordinals.add(Standing.LATE.ordinal());
    }
    return ordinals;
  }
}
