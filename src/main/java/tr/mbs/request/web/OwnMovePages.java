package tr.mbs.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.request.Request;
import tr.mbs.request.Usefulness;
import tr.mbs.request.process.own.ObjectionForm;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.site.FormProblems;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/**
 * What a muhtar does on the page of his request. What is refused comes back on the same page, as the request stands by
 * then, with everything that was typed.
 */
@Controller
class OwnMovePages {

  private static final int REMARK_LENGTH = 500;

  private final OwnRequests own;
  private final OwnMoves moves;
  private final RequestView view;
  private final FormProblems problems;

  OwnMovePages(OwnRequests own, OwnMoves moves, RequestView view, FormProblems problems) {
    this.own = own;
    this.moves = moves;
    this.view = view;
    this.problems = problems;
  }

  @PostMapping("/talepler/{number}/geri-cek")
  Object withdraw(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar,
      RedirectAttributes redirect, HttpServletResponse response, Model model, Locale locale) {
    Request request = own.get(number, muhtar);
    List<Refusal> wrong = new ArrayList<>();
    move(wrong, () -> moves.withdraw(request));
    return wrong.isEmpty() ? done(request, "request.done.withdrawn", redirect)
        : again(number, muhtar, wrong, response, model, locale);
  }

  @PostMapping("/talepler/{number}/itiraz")
  Object object(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar,
      @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect, HttpServletResponse response,
      Model model, Locale locale) {
    Request request = own.get(number, muhtar);
    List<Refusal> wrong = new ArrayList<>();
    ObjectionForm form = ObjectionForm.read(reason, wrong);
    move(wrong, () -> moves.object(request, form));
    model.addAttribute("reason", reason);
    return wrong.isEmpty() ? done(request, "request.done.objected", redirect)
        : again(number, muhtar, wrong, response, model, locale);
  }

  /** @param useful name of a {@link Usefulness} */
  @PostMapping("/talepler/{number}/degerlendirme")
  Object rate(@PathVariable String number, @AuthenticationPrincipal MuhtarPrincipal muhtar,
      @RequestParam(defaultValue = "") String useful, @RequestParam(defaultValue = "") String remark,
      RedirectAttributes redirect, HttpServletResponse response, Model model, Locale locale) {
    Request request = own.get(number, muhtar);
    List<Refusal> wrong = new ArrayList<>();
    Optional<Usefulness> chosen =
        Arrays.stream(Usefulness.values()).filter(each -> each.name().equals(useful)).findFirst();
    String sentence = TypedText.clean(remark);
    if (chosen.isEmpty()) {
      wrong.add(Refusal.field("useful", "request.refusal.useful.missing"));
    }
    if (sentence != null && sentence.length() > REMARK_LENGTH) {
      wrong.add(Refusal.field("remark", "request.refusal.remark.long", REMARK_LENGTH));
    }
    move(wrong, () -> moves.rate(request, chosen.orElseThrow(), sentence));
    model.addAttribute("useful", useful).addAttribute("remark", remark);
    return wrong.isEmpty() ? done(request, "request.done.rated", redirect)
        : again(number, muhtar, wrong, response, model, locale);
  }

  /** Moves unless something is wrong already. */
  private static void move(List<Refusal> wrong, Runnable move) {
    if (wrong.isEmpty()) {
      try {
        move.run();
      } catch (Refusal refusal) {
        wrong.add(refusal);
      }
    }
  }

  private static Object done(Request request, String sentence, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", sentence);
    return SeeOther.to("/talepler/" + request.number());
  }

  private String again(String number, MuhtarPrincipal muhtar, List<Refusal> wrong, HttpServletResponse response,
      Model model, Locale locale) {
    view.show(own.get(number, muhtar), model, locale);
    return problems.show(wrong, RequestView.PAGE, model, response);
  }
}
