package tr.mbs.onboarding.setup.unit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.Edits.Place;
import tr.mbs.onboarding.setup.WrongLines;
import tr.mbs.site.CsvAnswer;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.site.database.LongWork;

/** Takes the file of units on the page of step 3, and hands out the file to fill in: what is there already stands in it. */
@Controller
@RequestMapping("/e-belediye/{municipality}/adim/3")
class UnitFilePage {

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
  private static final int SHOWN = 200;

  /** @param column {@code null} for the line as a whole */
  record ShownLine(int number, String column, String sentence) {
  }

  private final UnitFile file;
  private final MunicipalityUnits units;
  private final Participations participations;
  private final Edits edits;
  private final MessageSource messages;

  UnitFilePage(UnitFile file, MunicipalityUnits units, Participations participations, Edits edits,
      MessageSource messages) {
    this.file = file;
    this.units = units;
    this.participations = participations;
    this.edits = edits;
    this.messages = messages;
  }

  @PostMapping("/dosya")
  Object take(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      @RequestPart(required = false) MultipartFile file, Locale locale, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    Place place = new Place(municipality, UnitEditing.STEP, officer.userId());
    return edits.answer(place, () -> take(place, content(file), locale, model), model, response, redirect);
  }

  @GetMapping("/birimler.csv")
  void blank(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      HttpServletResponse response) throws IOException {
    UUID onboarding = participations.of(municipality, officer.userId()).id();
    UnitTree tree = LongWork.call(() -> units.tree(onboarding));
    CSVPrinter out = new CSVPrinter(CsvAnswer.begin(response, "birimler.csv"), FORMAT);
    out.printRecord(UnitFile.HEADERS);
    for (MunicipalityUnit unit : tree.all()) {
      String above = tree.find(unit.parent()).map(MunicipalityUnit::detsis).orElse(null);
      out.printRecord(Stream.of(unit.name(), unit.detsis(), above, unit.kind().slug()).toArray());
    }
    out.flush();
  }

  private void take(Place place, byte[] content, Locale locale, Model model) {
    try {
      LongWork.run(() -> file.take(place.municipality(), content, place.userId()));
    } catch (WrongLines wrong) {
      model.addAttribute("unitLines", wrong.lines().stream().limit(SHOWN).map(line -> new ShownLine(line.number(),
          line.column(), messages.getMessage(line.refusal().messageKey(), line.refusal().args(), locale))).toList());
      throw Refusal.field("file", "setup.file.wrong", wrong.count());
    }
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
