package tr.mbs.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.staff.StaffImport;
import tr.mbs.registry.staff.TypedAccount;
import tr.mbs.site.FormProblems;
import tr.mbs.site.SeeOther;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.site.database.LongWork;

/** "Dosyadan aktarma": BİDB opens and changes many accounts with one file, or only has it checked. */
@Controller
class StaffImportPage {

  /** No user id, and so no account's own page, is spelt like this. */
  static final String PATH = "/kurum/kullanici-aktarma";

  private static final String VIEW = "registry/account-import";
  private static final int SHOWN = 200;

  /** @param column {@code null} for the line as a whole */
  record Line(int number, String column, String sentence) {
  }

  private final StaffImport accounts;
  private final FormProblems problems;
  private final MessageSource messages;

  StaffImportPage(StaffImport accounts, FormProblems problems, MessageSource messages) {
    this.accounts = accounts;
    this.problems = problems;
    this.messages = messages;
  }

  @GetMapping(PATH)
  String form(Model model) {
    model.addAttribute("columns",
        Stream.of(StaffImport.Column.values()).map(StaffImport.Column::header).collect(Collectors.joining(";")));
    model.addAttribute("roles", String.join(", ", TypedAccount.ROLES));
    return VIEW;
  }

  /** @param apply anything: not only to be checked */
  @PostMapping(PATH)
  Object take(@RequestPart(required = false) MultipartFile file, @RequestParam(defaultValue = "") String apply,
      @AuthenticationPrincipal StaffPrincipal officer, Locale locale, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      StaffImport.Outcome outcome =
          LongWork.call(() -> accounts.take(content(file), !apply.isEmpty(), officer.userId()));
      if (outcome.wrong().isEmpty()) {
        redirect.addFlashAttribute("result", List.of(outcome.opened(), outcome.changed(), outcome.same()));
        redirect.addFlashAttribute("applied", !apply.isEmpty());
        return SeeOther.to(PATH);
      }
      model.addAttribute("lines", outcome.wrong().stream().limit(SHOWN).map(problem -> line(problem, locale)).toList());
      model.addAttribute("shown", outcome.wrong().size() > SHOWN ? SHOWN : null);
      return refused(Refusal.field("file", "registry.accountFile.wrong", outcome.wrongLines()), model, response);
    } catch (DuplicateKeyException together) {
      return refused(new Refusal(Refusal.Kind.CONFLICT, "registry.accountFile.together"), model, response);
    } catch (Refusal refusal) {
      return refused(refusal, model, response);
    }
  }

  private String refused(Refusal refusal, Model model, HttpServletResponse response) {
    return problems.show(List.of(refusal), form(model), model, response);
  }

  private Line line(StaffImport.Problem problem, Locale locale) {
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
