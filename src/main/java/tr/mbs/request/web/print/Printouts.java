package tr.mbs.request.web.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitContacts;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.Result;
import tr.mbs.request.document.Correspondence;
import tr.mbs.request.document.RequestDocument;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.subject.Subjects;
import tr.mbs.request.web.Standings;

/** Gathers what is printed of a request, for a reader who has been let in already. */
@Component
class Printouts {

  private final RequestDocuments documents;
  private final Subjects subjects;
  private final Muhtarliks muhtarliks;
  private final Units units;
  private final UnitContacts contacts;
  private final Standings standings;

  Printouts(RequestDocuments documents, Subjects subjects, Muhtarliks muhtarliks, Units units, UnitContacts contacts,
      Standings standings) {
    this.documents = documents;
    this.subjects = subjects;
    this.muhtarliks = muhtarliks;
    this.units = units;
    this.contacts = contacts;
    this.standings = standings;
  }

  Printout of(Request request, Locale locale) {
    Correspondence letters = documents.of(request);
    List<Printout.Answered> results = Stream.of(answered(request.result(), letters.answer()),
        answered(request.firstResult(), letters.firstAnswer())).flatMap(List::stream).toList();
    return new Printout(request, subjects.get(request.subject()).name(),
        muhtarliks.find(request.muhtarlikId()).orElseThrow(), letters.incoming(), results, standings.of(request, locale));
  }

  private List<Printout.Answered> answered(Result result, RequestDocument document) {
    if (result == null) {
      return List.of();
    }
    Unit body = units.get(new UnitCode(result.resolvedBy()));
    return List.of(new Printout.Answered(result, body, document, contacts.of(body.code()).orElse(null)));
  }
}
