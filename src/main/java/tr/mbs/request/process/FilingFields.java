package tr.mbs.request.process;

import static tr.mbs.request.process.RequestVariables.text;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Channel;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.Filing;
import tr.mbs.request.filing.RequestForm;

/** The transient fields with which a request starts: how the start writes them and {@code recordRequest} reads them. */
@Component
class FilingFields {

  private final Muhtarliks muhtarliks;
  private final Units units;

  FilingFields(Muhtarliks muhtarliks, Units units) {
    this.muhtarliks = muhtarliks;
    this.units = units;
  }

  /** @param recordedBy account of the MİGM officer; null when the muhtar files it himself */
  static Map<String, String> of(RequestForm form, UUID mandate, String muhtarlik, Channel channel, String recordedBy) {
    Map<String, String> fields = new HashMap<>();
    fields.put("type", form.type().name());
    // Not "subject": that is the variable which names tasks, and a variable cannot be both transient and kept.
    fields.put("subjectCode", form.subject());
    fields.put("title", form.title());
    fields.put("description", form.description());
    fields.put("place", form.place());
    fields.put("idempotencyKey", form.idempotencyKey().toString());
    fields.put("mandate", mandate.toString());
    fields.put("muhtarlik", muhtarlik);
    fields.put("channel", channel.name());
    fields.put("recordedBy", recordedBy);
    return fields;
  }

  Filing filing(DelegateExecution execution) {
    return new Filing(muhtarliks.find(text(execution, "muhtarlik")).orElseThrow(),
        UUID.fromString(text(execution, "mandate")), RequestType.valueOf(text(execution, "type")),
        text(execution, "subjectCode"), text(execution, "title"), text(execution, "description"),
        text(execution, "place"), Channel.valueOf(text(execution, "channel")),
        UUID.fromString(text(execution, "idempotencyKey")));
  }

  Actor recordedBy(DelegateExecution execution) {
    String person = text(execution, "recordedBy");
    return person == null ? null : new Actor(person, units.get(UnitCode.DIRECTORATE_GENERAL));
  }
}
