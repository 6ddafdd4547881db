package tr.mbs.onboarding.people.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
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
import tr.mbs.onboarding.people.Enrolment;
import tr.mbs.onboarding.people.Role;
import tr.mbs.site.CsvAnswer;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.site.database.LongWork;

/** Step 4: users from a file, and the blank file to begin with. */
@Controller
@RequestMapping(UserFilePage.PATH)
public class UserFilePage {

  public static final String PATH = "/e-belediye/{municipality}/adim/4/dosya";
  public static final String BLANK = "/kullanicilar.csv";

  private static final String VIEW = "people/user-file";
  private static final int SHOWN = 200;

  /** @param column {@code null} for the line as a whole */
  record Line(int number, String column, String sentence) {
  }

  private final UserFile users;
  private final Enrolment enrolment;
  private final FormProblems problems;
  private final MessageSource messages;

  UserFilePage(UserFile users, Enrolment enrolment, FormProblems problems, MessageSource messages) {
    this.users = users;
    this.enrolment = enrolment;
    this.problems = problems;
    this.messages = messages;
  }

  @GetMapping
  String form(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer, Model model) {
    model.addAttribute("units", enrolment.units(municipality, Role.USER, officer.userId()))
        .addAttribute("columns", String.join(";", UserFile.HEADERS))
        .addAttribute("most", Enrolment.MOST)
        .addAttribute("base", "/e-belediye/" + municipality + "/adim/4");
    return VIEW;
  }

  /** A header and nothing else, as spreadsheets read it. */
  @GetMapping(BLANK)
  void blank(@PathVariable String municipality, @AuthenticationPrincipal StaffPrincipal officer,
      HttpServletResponse response) throws IOException {
    enrolment.units(municipality, Role.USER, officer.userId());
    CsvAnswer.begin(response, BLANK.substring(1)).print(String.join(";", UserFile.HEADERS) + "\r\n");
  }

  @PostMapping
  Object take(@PathVariable String municipality, @RequestPart(required = false) MultipartFile file,
      @AuthenticationPrincipal StaffPrincipal officer, Locale locale, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      UserFile.Outcome outcome =
          LongWork.call(() -> users.take(municipality, content(file), officer.userId()));
      if (outcome.wrong().isEmpty()) {
        redirect.addFlashAttribute("saved", true).addFlashAttribute("added", outcome.added());
        return SeeOther.to("/e-belediye/" + municipality + "/adim/4");
      }
      model.addAttribute("lines", outcome.wrong().stream().limit(SHOWN).map(problem -> line(problem, locale)).toList());
      model.addAttribute("shown", outcome.wrong().size() > SHOWN ? SHOWN : null);
      return refused(municipality, Refusal.field("file", "people.file.wrong", outcome.wrongLines()), officer, model,
          response);
    } catch (Refusal refusal) {
      return refused(municipality, refusal, officer, model, response);
    }
  }

  private String refused(String municipality, Refusal refusal, StaffPrincipal officer, Model model,
      HttpServletResponse response) {
    return problems.show(List.of(refusal), form(municipality, officer, model), model, response);
  }

  private Line line(UserFile.Problem problem, Locale locale) {
    return new Line(problem.line(), problem.column(),
        messages.getMessage(problem.refusal().messageKey(), problem.refusal().args(), locale));
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
