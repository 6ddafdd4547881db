package tr.mbs.request.process;

import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Channel;
import tr.mbs.request.Requests;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.filing.Filing;
import tr.mbs.request.filing.RequestForm;
import tr.mbs.request.search.RequestReader;

/** Files requests; a form that is sent twice, by a double click or a second try on a bad line, files one. */
@Component
public class RequestFilings {

  private final RequestProcess process;
  private final RequestReader reader;
  private final Requests requests;
  private final Muhtarliks muhtarliks;
  private final Units units;
  private final Attachments attachments;
  private final TransactionTemplate transaction;

  RequestFilings(RequestProcess process, RequestReader reader, Requests requests, Muhtarliks muhtarliks, Units units,
      Attachments attachments, TransactionTemplate transaction) {
    this.process = process;
    this.reader = reader;
    this.requests = requests;
    this.muhtarliks = muhtarliks;
    this.units = units;
    this.attachments = attachments;
    this.transaction = transaction;
  }

  /**
   * Files a request on the portal.
   *
   * @return its number; that of the first one when this form has been filed before
   * @throws Refusal CONFLICT when this form has been filed with other words or files, as from a second window
   */
  public String file(RequestForm form, UUID mandate, String muhtarlik) {
    return fileOnce(form, mandate, muhtarlik, Channel.PORTAL, null);
  }

  /**
   * Records a request for a muhtar who came to a body, rang it up or wrote to it (move 2).
   *
   * @return as {@link #file}
   * @throws Refusal as {@link #file}; NOT_FOUND when the officer's body records nothing for this office
   */
  public String record(RequestForm form, Channel channel, Mandate muhtar, Actor officer) {
    return fileOnce(form, muhtar.id(), muhtar.muhtarlikId(), channel, officer);
  }

  private String fileOnce(RequestForm form, UUID mandate, String muhtarlik, Channel channel, Actor recordedBy) {
    return filedBefore(form, muhtarlik, channel).orElseGet(() -> {
      try {
        return transaction.execute(status -> fileNow(form, mandate, muhtarlik, channel, recordedBy));
      } catch (DataIntegrityViolationException e) {
        // The twin of this form was faster; anything else is a fault of ours.
        return filedBefore(form, muhtarlik, channel).orElseThrow(() -> e);
      }
    });
  }

  private Optional<String> filedBefore(RequestForm form, String muhtarlik, Channel channel) {
    Optional<String> number = reader.filedWith(form.idempotencyKey(), muhtarlik);
    // A file that waits came with this sending: a twin's is the same, and is with the request already.
    number.flatMap(reader::findByNumber)
        .filter(first -> !form.repeats(first) || first.channel() != channel
            || !attachments.waiting(muhtarlik, form.idempotencyKey()).isEmpty())
        .ifPresent(first -> {
          throw new Refusal(Refusal.Kind.CONFLICT, channel == Channel.PORTAL
              ? "request.refusal.filedInOtherWords" : "request.refusal.recordedInOtherWords", first.number());
        });
    return number;
  }

  private String fileNow(RequestForm form, UUID mandate, String muhtarlik, Channel channel, Actor recordedBy) {
    UUID id = UUID.randomUUID();
    start(id, form, mandate, muhtarlik, channel, recordedBy);
    // From memory: it was written in this transaction.
    return requests.get(id).number();
  }

  /** MİGM records a request in the caller's transaction. @return id of its process instance */
  String record(RequestForm form, UUID mandate, String muhtarlik, Channel channel, String recordedBy) {
    return start(UUID.randomUUID(), form, mandate, muhtarlik, channel,
        new Actor(recordedBy, units.get(UnitCode.DIRECTORATE_GENERAL)));
  }

  private String start(UUID id, RequestForm form, UUID mandate, String muhtarlik, Channel channel, Actor recordedBy) {
    return process.start(id, new FiledRequest(
        new Filing(muhtarliks.find(muhtarlik).orElseThrow(), mandate, form.type(), form.subject(), form.title(),
            form.description(), form.place(), channel, form.idempotencyKey()), recordedBy));
  }
}
