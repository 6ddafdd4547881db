package tr.mbs.desk.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TypedDate;
import tr.mbs.listing.Position;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.office.DataSubjects;
import tr.mbs.registry.office.OfficeLine;
import tr.mbs.registry.office.OfficeSearch;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeScope;

/** Turns what an auditor typed into ids, so that no name and no number of a person gets into an address. */
@Component
class Inquiry {

  private static final OfficeScope EVERYWHERE = new OfficeScope(true, false, Set.of());

  /**
   * What became of a question.
   *
   * @param filter   the same in ids; {@code null} when something is wrong
   * @param problems message key by field
   * @param offices  among which the auditor chooses one
   * @param about    who was found, also when something else is wrong; {@code null} for nobody
   */
  record Answer(AuditFilter filter, Map<String, String> problems, List<OfficeLine> offices, DataSubject about) {
  }

  private final StaffAccounts accounts;
  private final DataSubjects subjects;
  private final Muhtarliks muhtarliks;
  private final OfficeSearch offices;

  Inquiry(StaffAccounts accounts, DataSubjects subjects, Muhtarliks muhtarliks, OfficeSearch offices) {
    this.accounts = accounts;
    this.subjects = subjects;
    this.muhtarliks = muhtarliks;
    this.offices = offices;
  }

  Answer answer(AuditQuestion question) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (question.kim() != null
        && (AuditFilter.code(question.kim()) == null || accounts.find(question.kim()).isEmpty())) {
      problems.put("kim", "audit.problem.account");
    }
    List<OfficeLine> found = found(question);
    String whose = whose(question, found, problems);
    if (question.kayit() != null && AuditFilter.code(question.kayit()) == null) {
      problems.put("kayit", "audit.problem.record");
    }
    checkDays(question, problems);
    DataSubject about = AuditFilter.subjects(whose).stream().findFirst().orElse(null);
    return problems.isEmpty()
        ? new Answer(new AuditFilter(question.kim(), whose, question.islem(), question.kayit(), question.bas(),
            question.bit(), null), problems, List.of(), about)
        : new Answer(null, problems, found.size() > 1 ? found : List.of(), about);
  }

  private List<OfficeLine> found(AuditQuestion question) {
    return question.tckn() == null && question.muhtarlik() == null && question.ara() != null
        ? offices.page(EVERYWHERE, new OfficeSearch.Criteria(question.ara(), null, null, false),
            Position.START).lines()
        : List.of();
  }

  private String whose(AuditQuestion question, List<OfficeLine> found, Map<String, String> problems) {
    if (question.tckn() != null) {
      Optional<Tckn> number = Tckn.parse(question.tckn());
      if (number.isEmpty()) {
        problems.put("tckn", "audit.problem.tckn");
        return null;
      }
      Set<DataSubject> person = subjects.ofPerson(number.get());
      if (person.isEmpty()) {
        problems.put("tckn", "audit.problem.nobody");
      }
      return AuditFilter.text(person);
    }
    if (question.muhtarlik() != null && muhtarliks.find(question.muhtarlik()).isPresent()) {
      return AuditFilter.text(subjects.ofOffice(question.muhtarlik()));
    }
    if (question.ara() == null) {
      return question.kimin();
    }
    if (found.size() != 1) {
      problems.put("ara", found.isEmpty() ? "audit.problem.noOffice" : "audit.problem.manyOffices");
      return null;
    }
    return AuditFilter.text(subjects.ofOffice(found.get(0).id()));
  }

  private static void checkDays(AuditQuestion question, Map<String, String> problems) {
    LocalDate first = day("bas", question.bas(), problems);
    LocalDate last = day("bit", question.bit(), problems);
    if (first != null && last != null && first.isAfter(last)) {
      problems.put("bit", "audit.problem.order");
    }
  }

  private static LocalDate day(String field, String text, Map<String, String> problems) {
    Optional<LocalDate> day = TypedDate.parse(text);
    if (text != null && day.isEmpty()) {
      problems.put(field, "audit.problem.day");
    }
    return day.orElse(null);
  }
}
