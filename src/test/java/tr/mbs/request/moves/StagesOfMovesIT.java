package tr.mbs.request.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** What moves keep of the stages that they end is what the movements make, wherever a request can stand. */
@ApplicationTest
class StagesOfMovesIT {

  @Autowired
  private ApplicationContext context;
  @Autowired
  private OwnMoves muhtarMoves;
  @Autowired
  private StageRecount recount;
  @Autowired
  private JdbcClient jdbc;

  private Casework casework;
  private String office;

  @BeforeEach
  void aMuhtarInOffice() {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    office = context.getBean(Mandates.class).find(Officeholder.inOffice(context).mandate()).orElseThrow().muhtarlikId();
  }

  @Test
  void whatIsKeptIsWhatMovementsMake() throws Exception {
    Map<Place, Request> requests = new LinkedHashMap<>();
    for (Place place : Place.values()) {
      requests.put(place, place.bring(casework.file(office), casework, muhtarMoves));
    }
    assertThat(recount.differing(requests.values().stream().map(Request::getId).toList())).isEmpty();
    assertThat(stages(requests.get(Place.PENDING))).containsExactly("TRIAGE migm open untouched");
    assertThat(stages(requests.get(Place.ASKED))).containsExactly("TRIAGE migm open touched");
    assertThat(stages(requests.get(Place.WITHDRAWN))).containsExactly("TRIAGE migm WITHDRAWN untouched");
    assertThat(stages(requests.get(Place.WISH_DENIED)))
        .containsExactly("TRIAGE migm FORWARDED to valilik-18 touched", "GOVERNORATE valilik-18 from migm open touched");
    assertThat(stages(requests.get(Place.AT_DIRECTORATE_AGAIN))).containsExactly(
        "TRIAGE migm FORWARDED to valilik-18 touched",
        "GOVERNORATE valilik-18 from migm FORWARDED to md-18-milli-egitim touched",
        "DIRECTORATE md-18-milli-egitim from valilik-18 RETURNED to valilik-18 touched",
        "GOVERNORATE valilik-18 from md-18-milli-egitim FORWARDED to md-18-milli-egitim touched",
        "DIRECTORATE md-18-milli-egitim from valilik-18 open untouched");
    assertThat(stages(requests.get(Place.AFTER_ARBITER))).containsExactly(
        "TRIAGE migm FORWARDED to belediye-18-merkez touched",
        "MUNICIPALITY belediye-18-merkez from migm RETURNED to migm touched",
        "RETURNED migm from belediye-18-merkez FORWARDED to valilik-18 touched",
        "GOVERNORATE valilik-18 from migm RETURNED to migm touched",
        "ARBITRATION migm from valilik-18 FORWARDED to belediye-18-merkez touched",
        "MUNICIPALITY belediye-18-merkez from migm open untouched");
    assertThat(stages(requests.get(Place.RESOLVED_AGAIN))).containsExactly(
        "TRIAGE migm FORWARDED to valilik-18 touched", "GOVERNORATE valilik-18 from migm RESOLVED POSITIVE touched",
        "OBJECTION migm RESOLVED INFORMED touched");
  }

  /** Each way in which rows can be wrong is seen, in the request that has it alone, and mended. */
  @Test
  void whatIsOtherwiseIsFoundAndMended() throws Exception {
    List<UUID> requests = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      requests.add(Place.AT_DIRECTORATE.bring(casework.file(office), casework, muhtarMoves).getId());
    }
    List<String> before = rows(requests);
    change("update request_stage set seconds = seconds + 1 where request_id = ? and ordinal = 1", requests.get(0));
    change("delete from request_stage where request_id = ? and ordinal = 2", requests.get(1));
    change("update request_stage set ordinal = 9 where request_id = ? and ordinal = 2", requests.get(2));
    change("update request_stage set late = true where request_id = ? and ordinal = 2", requests.get(3));
    change("update request_stage set outcome = 'PARTIAL' where request_id = ? and ordinal = 1", requests.get(6));
    change("update request set touched_at = filed_at where id = ?", requests.get(4));
    change("update request set stages = 0, stage_kind = null where id = ?", requests.get(5));
    change("update request_stage set next_unit = 'migm' where request_id = ? and ordinal = 2", requests.get(7));
    change("update request_stage set round_began = left_at where request_id = ? and ordinal = 2", requests.get(8));
    change("update request set came_from = null where id = ?", requests.get(9));
    change("update request set round_began = held_since where id = ?", requests.get(10));
    assertThat(recount.differing(requests)).containsExactlyInAnyOrderElementsOf(requests.subList(0, 11));
    assertThat(recount.run(true).differing()).isGreaterThanOrEqualTo(11);
    assertThat(rows(requests)).isEqualTo(before);
    assertThat(recount.run(false)).extracting(StageRecount.Result::differing, StageRecount.Result::first)
        .containsExactly(0L, null);
  }

  /** One that an older node has brought there is moved all the same; the recount finds what is missing. */
  @Test
  void aRequestWithoutStagesIsMoved() throws Exception {
    Request request = Place.AT_GOVERNORATE.bring(casework.file(office), casework, muhtarMoves);
    change("delete from request_stage where request_id = ?", request.getId());
    change("update request set stages = 0, stage_kind = null, round_began = null where id = ?", request.getId());
    casework.decide("valilik18a", request, Casework.forward("md-18-milli-egitim"));
    casework.decide("egitim18", request, Casework.resolve("POSITIVE"));
    assertThat(stages(request)).isEmpty();
    assertThat(recount.differing(List.of(request.getId()))).containsExactly(request.getId());
  }

  private List<String> stages(Request request) {
    return jdbc.sql("""
            select kind || ' ' || unit_code || coalesce(' from ' || came_from, '') || ' ' || ending || coalesce(' to ' || next_unit, '')
              || coalesce(' ' || outcome, '')
              || case when touched_at is null then ' untouched' else ' touched' end as line, ordinal
            from request_stage where request_id = ?
            union all
            select stage_kind || ' ' || holder || coalesce(' from ' || came_from, '') || ' open' || case when touched_at is null then ' untouched' else ' touched' end,
              stages
            from request where id = ? and holder is not null and stage_kind is not null
            order by ordinal""")
        .params(request.getId(), request.getId()).query((row, number) -> row.getString("line")).list();
  }

  private List<String> rows(List<UUID> requests) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String table : List.of("request_stage where request_id in (:ids) order by request_id, ordinal",
        "(select id, stages, stage_kind, came_from, touched_at, round_began from request) r where id in (:ids) order by id")) {
      rows.put(table, jdbc.sql("select * from " + table).param("ids", requests).query().listOfRows().stream()
          .map(Object::toString).toList());
    }
    return rows.values().stream().flatMap(List::stream).toList();
  }

  private void change(String statement, UUID request) {
    assertThat(jdbc.sql(statement).param(request).update()).isPositive();
  }
}
