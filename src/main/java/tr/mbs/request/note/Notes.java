package tr.mbs.request.note;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.search.RequestScope;

/**
 * The internal notes of a request. Who reads and writes them works for a body that holds it or has held it: a governorate
 * that only sees what goes on in its il is not told (docs/decisions/0029).
 */
@Component
public class Notes {

  /**
   * A note as officers read it.
   *
   * @param person null when the account is gone
   */
  public record Entry(Instant at, String body, String person, String text) {
  }

  /** So many a request may have: they are all shown on its page. */
  private static final int MOST = 100;

  private final WrittenNotes notes;
  private final Requests requests;
  private final RequestScope scope;
  private final StaffAccounts accounts;
  private final Units units;
  private final AuditTrail audit;
  private final Clock clock;

  Notes(WrittenNotes notes, Requests requests, RequestScope scope, StaffAccounts accounts, Units units, AuditTrail audit,
      Clock clock) {
    this.notes = notes;
    this.requests = requests;
    this.scope = scope;
    this.accounts = accounts;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** The notes that an officer may read, the latest first; empty when none of his bodies has held the request. */
  @Transactional(readOnly = true)
  public Optional<List<Entry>> readBy(StaffAccounts.Account officer, Request request) {
    return scope.holders(request, officer).isEmpty() ? Optional.empty() : Optional.of(about(request));
  }

  /** All of them, the latest first, for whoever is known to work for its holder. */
  @Transactional(readOnly = true)
  public List<Entry> about(Request request) {
    List<Note> written = notes.about(request.getId());
    Map<String, String> officers = written.isEmpty() ? Map.of()
        : accounts.names(written.stream().map(Note::writtenBy).collect(Collectors.toSet()));
    return written.stream().map(note -> new Entry(note.writtenAt(), units.get(new UnitCode(note.unitCode())).name(),
        officers.get(note.writtenBy()), note.text())).toList();
  }

  /**
   * Adds a note. The same form sent again changes nothing; it waits until the first has been taken.
   *
   * @param key   of the form; null when it brought none
   * @param typed as it was typed
   * @throws Refusal FORBIDDEN when none of the officer's bodies holds or has held the request; INVALID without a text, or with
   *     one that is too long; CONFLICT when the same form has brought another text, and when there are {@value #MOST}
   */
  @Transactional
  public void write(UUID id, StaffAccounts.Account officer, UUID key, String typed) {
    Request request = requests.getToChange(id);
    String unit = scope.holders(request, officer).stream().findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "request.refusal.note.notYours"));
    if (key == null) {
      throw new Refusal(Refusal.Kind.INVALID, "NotNull.idempotencyKey");
    }
    String text = text(typed);
    Optional<Note> twin = notes.madeWith(key, id);
    if (twin.isEmpty()) {
      if (notes.countAbout(id) >= MOST) {
        throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.note.tooMany", MOST);
      }
      notes.add(new Note(id, key, unit, officer.userId(), text, clock.instant().truncatedTo(ChronoUnit.MICROS)));
      audit.record(officer.userId(), "request-note", "request", request.number(), null,
          DataSubject.mandate(request.mandateId()));
    } else if (!twin.get().says(text, officer.userId())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.note.otherWords");
    }
  }

  private static String text(String typed) {
    String text = TypedText.clean(typed);
    if (text == null) {
      throw Refusal.field("text", "request.refusal.note.missing");
    }
    if (text.length() > Note.MAX_LENGTH) {
      throw Refusal.field("text", "request.refusal.note.long", Note.MAX_LENGTH);
    }
    return text;
  }
}
