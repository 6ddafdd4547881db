package tr.mbs.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.csv.CsvLine;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TypedDate;
import tr.mbs.onboarding.kep.KepEntries;
import tr.mbs.onboarding.kep.TypedReceipt;
import tr.mbs.onboarding.kep.TypedRecord;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.setup.contact.Contacts;
import tr.mbs.onboarding.setup.contact.TypedContact;
import tr.mbs.onboarding.setup.letter.Letters;
import tr.mbs.onboarding.setup.letter.TypedLetter;
import tr.mbs.onboarding.setup.number.LastNumbers;
import tr.mbs.onboarding.setup.number.TypedNumbers;
import tr.mbs.onboarding.setup.right.PageRights;
import tr.mbs.onboarding.setup.signer.Signers;
import tr.mbs.onboarding.setup.signer.TypedSigner;
import tr.mbs.onboarding.setup.unit.MunicipalityUnits;
import tr.mbs.onboarding.setup.unit.TypedMunicipalityUnit;
import tr.mbs.onboarding.setup.unit.UnitEditing;

/** What the municipalities of the demo set enter in their steps. */
@DemoMode
@Component
class DemoFacts {

  private static final List<String> DIRECTORATES =
      List.of("Yazı İşleri Müdürlüğü", "Bilgi İşlem Müdürlüğü", "Fen İşleri Müdürlüğü");

  private final Letters letters;
  private final KepEntries kep;
  private final UnitEditing unitEditing;
  private final MunicipalityUnits units;
  private final People people;
  private final PageRights pageRights;
  private final Contacts contacts;
  private final Signers signers;
  private final LastNumbers numbers;
  private final Clock clock;

  DemoFacts(Letters letters, KepEntries kep, UnitEditing unitEditing, MunicipalityUnits units, People people,
      PageRights pageRights, Contacts contacts, Signers signers, LastNumbers numbers, Clock clock) {
    this.letters = letters;
    this.kep = kep;
    this.unitEditing = unitEditing;
    this.units = units;
    this.people = people;
    this.pageRights = pageRights;
    this.contacts = contacts;
    this.signers = signers;
    this.numbers = numbers;
    this.clock = clock;
  }

  void letter(String municipality, String by, LocalDate goLive) {
    String today = TypedDate.text(IstanbulTime.today(clock));
    letters.save(municipality, new TypedLetter(today, "E-12345678-622.01-114", today, TypedDate.text(goLive)), 0, by);
    kep.receipt(municipality, by, new TypedReceipt(today, "114/1", "Elif Kılıç"), new ArrayList<>());
  }

  /** @param detsis of the root; the units below it have those that follow */
  void units(String municipality, UUID onboarding, int detsis) {
    add(municipality, "Belediye Başkanlığı", "MAYORALTY", null, detsis);
    String root = units.all(onboarding).get(0).id().toString();
    for (int i = 0; i < DIRECTORATES.size(); i++) {
      add(municipality, DIRECTORATES.get(i), "DIRECTORATE", root, detsis + i + 1);
    }
  }

  private void add(String municipality, String name, String kind, String parent, int detsis) {
    unitEditing.add(municipality, new TypedMunicipalityUnit(name, kind, parent, Integer.toString(detsis)),
        DemoMove.HELP_DESK);
  }

  void pageRights(String municipality, UUID onboarding, String lead) {
    pageRights.add(municipality, people.users(onboarding).stream().map(Person::id).map(UUID::toString).toList(),
        List.of("INCOMING_DOCUMENTS", "OUTGOING_DOCUMENTS", "MBS"), lead);
  }

  void contact(CsvLine row, String lead) {
    String web = row.get("web");
    contacts.save(row.get("municipality"), new TypedContact(row.get("address"), "0 312 000 00 00", "yok",
        "bilgi@" + web.substring("www.".length()), web), 0, lead);
  }

  void signer(String municipality, UUID onboarding, String lead) {
    String deputy = people.users(onboarding).stream().filter(user -> user.title().startsWith("Başkan")).findFirst()
        .orElseThrow().id().toString();
    signers.add(municipality, new TypedSigner(deputy, "DEPUTY_MAYOR"), lead);
  }

  void numbers(String municipality, String lead) {
    numbers.give(municipality, new TypedNumbers("18452", "9317"), 0, lead);
  }

  void kepRecord(String municipality) {
    kep.record(municipality, DemoMove.HELP_DESK,
        new TypedRecord("kadikoy.belediyesi@hs01.kep.tr", "PTT KEP", null), new ArrayList<>());
  }
}
