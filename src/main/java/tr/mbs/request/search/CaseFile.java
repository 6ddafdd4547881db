package tr.mbs.request.search;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.unit.Unit;
import tr.mbs.request.Action;
import tr.mbs.request.Decision;
import tr.mbs.request.Request;
import tr.mbs.request.Result;
import tr.mbs.request.dialogue.ExtraTime;
import tr.mbs.request.document.Correspondence;
import tr.mbs.request.file.Attachment;
import tr.mbs.request.subject.Subjects.Subject;
import tr.mbs.request.subject.Suggestion;

/**
 * A request as an officer reads it before he decides.
 *
 * @param muhtar    who filed it; null once his data is destroyed
 * @param phone     of that muhtar, masked; null when none is registered
 * @param holder    who has it now; null when it is closed
 * @param advice    what the system suggests; null when MİGM decides by itself
 * @param attachments those that came with the request itself
 * @param movements the latest first
 * @param targets   to whom the holder may forward, the suggested body first
 * @param returnees whom a returning body may propose
 * @param decisions what the holder may decide
 * @param correspondence numbers of the letters about it
 * @param firstResolvedBy name of the body that gave the result to which the muhtar objected; else null
 * @param daysLeft  calendar days to the last day; 0 on that day, negative after it
 * @param daysAsked calendar days since a question was asked that is open; of no meaning without one
 */
public record CaseFile(Request request, Subject subject, Office office, String muhtar, String phone, Unit holder,
    Suggestion.Advice advice, List<Attachment> attachments, List<Entry> movements, List<Unit> targets,
    List<Unit> returnees, Set<Decision> decisions, Correspondence correspondence, String firstResolvedBy,
    long daysLeft, long daysAsked) {

  private static final Set<Action> SAID = EnumSet.of(Action.ANSWERED, Action.ADDED);
  /** Besides what is for staff only. */
  private static final Set<Action> ABOUT_TIME = EnumSet.of(Action.EXTENDED, Action.RECOUNTED);

  /**
   * A movement with the names of body and officer as they are now.
   *
   * @param body   null when the muhtar acted
   * @param person null when the muhtar acted
   * @param words  what the muhtar wrote; null when an officer acted
   * @param files  what came with it: of the muhtar, or with a result
   */
  public record Entry(Instant at, Action action, String body, String person, String text, String note,
      String proposedBody, String words, List<Attachment> files) {
  }

  /** The movement by which its holder asked what the muhtar has not answered; null when no question is open. */
  public Entry asked() {
    return request.question() == null ? null : movements.get(movements.size() - request.question());
  }

  /**
   * Files that came with a result.
   *
   * @param result may be null
   */
  public static List<Attachment> proof(Result result, List<Entry> movements) {
    return movements.stream()
        .filter(entry -> result != null && entry.action() == Action.RESOLVED && entry.at().equals(result.resolvedAt()))
        .findFirst().map(Entry::files).orElse(List.of());
  }

  /** The same of this file. */
  public List<Attachment> proof(Result result) {
    return proof(result, movements);
  }

  /** What the muhtar has said since an officer last did something, but for time and links, the latest first. */
  public List<Entry> heard() {
    return movements.stream()
        .filter(entry -> !entry.action().staffOnly() && !ABOUT_TIME.contains(entry.action()))
        .takeWhile(entry -> SAID.contains(entry.action())).toList();
  }

  /** The target that is advised: the directorate where the governorate decides, else the body; null without advice. */
  public Unit suggestedTarget() {
    return advice == null ? null
        : Stream.of(advice.directorate(), advice.body())
            .filter(body -> body != null && targets.contains(body))
            .findFirst()
            .orElse(null);
  }

  /** Whether MİGM may send it to the suggested body without a note. */
  public boolean needsNoNote() {
    return suggestedTarget() != null && advice.explains(suggestedTarget().code(), request.returns());
  }

  /** Whether the holder is advised to answer it itself: MİGM, when it is about the office of muhtars. */
  public boolean answeredByHolder() {
    return advice != null && advice.body().equals(holder) && suggestedTarget() == null;
  }

  /** Why it came back, when it waits at MİGM after a return; else null. */
  public Entry returned() {
    return request.isReturned() ? latest(Action.RETURNED) : null;
  }

  /** Why a body wishes extra time, while MİGM has not answered; else null. */
  public Entry wished() {
    return request.extraTime() == ExtraTime.WISHED ? latest(Action.WISHED) : null;
  }

  /** Why the muhtar objected to the first result, while it is looked at again; else null. */
  public Entry objected() {
    return request.firstResult() != null && holder != null ? latest(Action.OBJECTED) : null;
  }

  private Entry latest(Action action) {
    return movements.stream().filter(entry -> entry.action() == action).findFirst().orElse(null);
  }
}
