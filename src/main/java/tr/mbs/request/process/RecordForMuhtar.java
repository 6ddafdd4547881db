package tr.mbs.request.process;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.filing.FilingChoices;
import tr.mbs.request.filing.RecordRequestForm;
import tr.mbs.request.search.RequestReader;
import tr.mbs.workflow.StartForm;

/** "Muhtar Adına Kaydet" (move 2) for MİGM: the start form of {@code request.bpmn} in Tasklist. */
@Component
class RecordForMuhtar implements StartForm {

  private final RequestFilings filings;
  private final Mandates mandates;
  private final FilingChoices choices;
  private final RequestReader reader;
  private final Clock clock;

  RecordForMuhtar(RequestFilings filings, Mandates mandates, FilingChoices choices, RequestReader reader,
      Clock clock) {
    this.filings = filings;
    this.mandates = mandates;
    this.choices = choices;
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "file-request";
  }

  @Override
  public String processKey() {
    return RequestProcess.KEY;
  }

  @Override
  public Collection<Class<? extends Record>> records() {
    return List.of(RecordRequestForm.class);
  }

  @Override
  public Class<? extends Record> recordFor(String decision) {
    return RecordRequestForm.class;
  }

  @Override
  public Map<String, Object> model(String businessKey, String userId) {
    Locale locale = LocaleContextHolder.getLocale();
    return Map.of("staff", true, "subjects", choices.subjects(), "types", choices.types(locale),
        "channels", choices.channels(locale), "idempotencyKey", UUID.randomUUID());
  }

  @Override
  public String start(Record fields, String userId) {
    RecordRequestForm form = (RecordRequestForm) fields;
    Tckn tckn = Tckn.parse(form.muhtarTckn())
        .orElseThrow(() -> Refusal.field("muhtarTckn", "request.refusal.tckn"));
    Mandate muhtar = mandates.active(tckn, IstanbulTime.today(clock)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.field("muhtarTckn", "request.refusal.noSuchMuhtar"));
    reader.filedWith(form.idempotencyKey(), muhtar.muhtarlikId()).ifPresent(number -> {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.filedBefore", number);
    });
    return filings.record(form, muhtar.id(), muhtar.muhtarlikId(), form.channel().channel(), userId);
  }
}
