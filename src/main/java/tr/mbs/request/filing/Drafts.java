package tr.mbs.request.filing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.file.FileInspection;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.file.Attachments;

/**
 * What a muhtar has typed and not filed yet: one form each, so that neither a lost session nor an empty battery takes it
 * away. Only the person who typed it gets it back, not the successor in the office.
 */
@Component
public class Drafts {

  /**
   * @param key     idempotency key of the form, under which its files wait
   * @param refused why files that came with it were not kept, where nobody could be told yet
   */
  public record Draft(UUID key, TypedRequest typed, List<Refusal> refused) {

    public Draft(UUID key, TypedRequest typed) {
      this(key, typed, List.of());
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps what was typed in place of what was kept before. */
  public void save(UUID mandate, Draft draft) {
    if (update(mandate, draft) == 0 && !insert(mandate, draft)) {
      // Two pages of one muhtar saved their first lines at the same moment.
      update(mandate, draft);
    }
  }

  /**
   * What was kept, unless it has been filed since: a slow line may bring a draft after the form itself.
   *
   * @param muhtarlik office of the mandate
   */
  public Optional<Draft> find(UUID mandate, String muhtarlik) {
    return jdbc.sql("""
            select d.idempotency_key, d.type, d.subject, d.title, d.description, d.place, d.refused_files
            from request_draft d
            where d.mandate_id = :mandate and not exists (select 1 from request r
              where r.muhtarlik_id = :office and r.idempotency_key = d.idempotency_key)""")
        .param("mandate", mandate).param("office", muhtarlik)
        .query((row, number) -> new Draft(row.getObject("idempotency_key", UUID.class),
            new TypedRequest(row.getString("type"), row.getString("subject"), row.getString("title"),
                row.getString("description"), row.getString("place")), refusals(row.getString("refused_files"))))
        .optional();
  }

  public void forget(UUID mandate) {
    jdbc.sql("delete from request_draft where mandate_id = ?").param(mandate).update();
  }

  private int update(UUID mandate, Draft draft) {
    return values("""
        update request_draft set idempotency_key = :key, type = :type, subject = :subject, title = :title,
          description = :description, place = :place, refused_files = :refused, updated_at = :now
        where mandate_id = :mandate""", mandate, draft).update();
  }

  private boolean insert(UUID mandate, Draft draft) {
    try {
      return values("""
          insert into request_draft
            (mandate_id, idempotency_key, type, subject, title, description, place, refused_files, updated_at)
          values (:mandate, :key, :type, :subject, :title, :description, :place, :refused, :now)""", mandate, draft)
          .update() == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private JdbcClient.StatementSpec values(String sql, UUID mandate, Draft draft) {
    TypedRequest typed = draft.typed();
    return jdbc.sql(sql).param("mandate", mandate).param("key", draft.key())
        .param("type", cut(typed.type(), 20)).param("subject", cut(typed.subject(), 20))
        .param("title", cut(typed.title(), 2000)).param("description", cut(typed.description(), 20_000))
        .param("place", cut(typed.place(), 2000)).param("refused", lines(draft.refused())).param("now", now());
  }

  /** A form has 60 parts at most and a file name 120 characters, none of which is a line break or a bar. */
  private static String lines(List<Refusal> refused) {
    return refused.isEmpty() ? null : refused.stream().map(refusal -> refusal.messageKey() + "|" + refusal.args()[0])
        .collect(Collectors.joining("\n"));
  }

  private static List<Refusal> refusals(String lines) {
    return Stream.ofNullable(lines).flatMap(String::lines).map(line -> line.split("\\|", 2))
        .map(file -> Refusal.field(FileInspection.FIELD, file[0], file[1], Attachments.MAX_FILES)).toList();
  }

  /** Longer than any field may be by far: such a text was not typed by hand. */
  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
