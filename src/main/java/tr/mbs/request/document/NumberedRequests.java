package tr.mbs.request.document;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import tr.mbs.numbering.NumberedDocuments;
import tr.mbs.registry.unit.UnitCode;

/** Requests and answers are the documents that draw numbers. */
@Component
class NumberedRequests implements NumberedDocuments {

  private final Registrations registrations;

  NumberedRequests(Registrations registrations) {
    this.registrations = registrations;
  }

  @Override
  public List<NumberedDocument> latest(UnitCode municipality, int most) {
    return registrations.latestDrawnBy(municipality.value(), Limit.of(most));
  }
}
