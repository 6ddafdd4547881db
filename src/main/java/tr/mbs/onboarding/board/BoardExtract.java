package tr.mbs.onboarding.board;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;

/** What leaves the system as a file, which the audit trail keeps. */
@Component
class BoardExtract {

  private final BoardRows board;
  private final AuditTrail audit;

  BoardExtract(BoardRows board, AuditTrail audit) {
    this.board = board;
    this.audit = audit;
  }

  /** All rows that fit. @param format of the file */
  @Transactional
  public List<BoardRow> rows(BoardCriteria criteria, String format, String userId) {
    List<BoardRow> rows = board.all(criteria);
    audit.record(userId, "onboarding-export", "onboarding-board", format, Stream.of("rows=" + rows.size(),
            criteria.plate() == null ? "" : "il=" + criteria.plate(),
            criteria.standing() == null ? "" : "durum=" + criteria.standing().address(),
            criteria.text() == null ? "" : "ara")
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    return rows;
  }
}
