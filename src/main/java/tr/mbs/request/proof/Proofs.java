package tr.mbs.request.proof;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.file.FileInspection;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts.Account;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.file.Attachment;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.process.RequestProcess;
import tr.mbs.request.search.RequestScope;

/**
 * Files that an officer lays ready for his result. They are kept as a muhtar's are, and
 * {@link Requests#resolve} takes along those of the officer who resolves; what nobody takes along is destroyed after a day.
 */
@Component
public class Proofs {

  private final Requests requests;
  private final RequestProcess process;
  private final Attachments attachments;
  private final TransactionTemplate transaction;

  Proofs(Requests requests, RequestProcess process, Attachments attachments, TransactionTemplate transaction) {
    this.requests = requests;
    this.process = process;
    this.attachments = attachments;
    this.transaction = transaction;
  }

  /** Why the officer cannot lay files ready now; empty when the task is his unit's and he has claimed it. */
  public Optional<Refusal> obstacle(Request request, Account officer) {
    if (!RequestScope.isUpTo(officer, request)) {
      return Optional.of(new Refusal(Refusal.Kind.CONFLICT, "request.refusal.notHolder"));
    }
    return process.isClaimedBy(officer.userId(), request.getId()) ? Optional.empty()
        : Optional.of(new Refusal(Refusal.Kind.CONFLICT, "request.refusal.proof.notClaimed"));
  }

  /** What goes out with the result if this officer resolves the request. @param officer his account */
  public List<Attachment> ready(Request request, String officer) {
    UUID key = request.proofOf(officer);
    return key == null ? List.of() : attachments.waiting(request.muhtarlikId(), key);
  }

  /**
   * Lays files ready, after the checks that a muhtar's files pass. They are kept first, which takes its time; whether they
   * still come in time is asked when the request's row is locked.
   *
   * @return one refusal, naming the file, for each that was not kept
   * @throws Refusal the {@link #obstacle}; CONFLICT when the case was decided or changed hands meanwhile; for the field of the
   *     files when there is none
   */
  public List<Refusal> lay(Request request, Account officer, List<Upload> files) {
    requireNoObstacle(request, officer);
    if (files.isEmpty()) {
      throw Refusal.field(FileInspection.FIELD, "request.refusal.proof.noFile");
    }
    UUID before = request.proofOf(officer.userId());
    UUID key = before == null ? UUID.randomUUID() : before;
    List<Refusal> refusals = attachments.keep(request.muhtarlikId(), key, files);
    transaction.executeWithoutResult(status -> {
      Request now = requests.getToChange(request.getId());
      if (obstacle(now, officer).isPresent() || !Objects.equals(now.proofOf(officer.userId()), before)) {
        throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.proof.overtaken");
      }
      if (!attachments.waiting(now.muhtarlikId(), key).isEmpty()) {
        attachments.renew(now.muhtarlikId(), key);
        now.layReady(key, officer.userId());
      }
    });
    return refusals;
  }

  /**
   * Takes a file off again; one that is gone already is no fault.
   *
   * @param file null for none: he wants to decide without what is gone
   * @throws Refusal the {@link #obstacle}
   */
  public void remove(Request request, Account officer, UUID file) {
    transaction.executeWithoutResult(status -> {
      Request now = requests.getToChange(request.getId());
      requireNoObstacle(now, officer);
      UUID key = now.proofOf(officer.userId());
      if (key == null) {
        return;
      }
      if (file != null) {
        attachments.remove(now.muhtarlikId(), key, file);
      }
      if (attachments.waiting(now.muhtarlikId(), key).isEmpty()) {
        now.layReady(null, officer.userId());
      }
    });
  }

  private void requireNoObstacle(Request request, Account officer) {
    obstacle(request, officer).ifPresent(refusal -> {
      throw refusal;
    });
  }
}
