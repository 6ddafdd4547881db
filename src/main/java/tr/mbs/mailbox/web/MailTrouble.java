package tr.mbs.mailbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.folder.MailPage;
import tr.mbs.mailbox.folder.Renumbered;
import tr.mbs.mailbox.server.MailServerAway;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.site.MuhtarPrincipal;

/** What goes wrong on the pages of the mailbox is said on them, and goes wrong on no other. */
@ControllerAdvice("tr.mbs.mailbox")
@Order(Ordered.HIGHEST_PRECEDENCE)
class MailTrouble {

  private static final Logger log = LoggerFactory.getLogger(MailTrouble.class);
  private static final String SECONDS_TO_WAIT = "5";
  private static final String PAGE = "mailbox/trouble";

  private final Mailroom mailroom;
  private final MailView view;

  MailTrouble(Mailroom mailroom, MailView view) {
    this.mailroom = mailroom;
    this.view = view;
  }

  @ExceptionHandler
  ModelAndView away(MailServerAway away, HttpServletResponse response) {
    log.info("Mailbox not shown: {}", away.getMessage());
    return refused(new Refusal(Refusal.Kind.BUSY, "mailbox.away"), response);
  }

  /** The numbers of an old page mean other mails now, or none: nothing was done, and the list is read again. */
  @ExceptionHandler
  ModelAndView renumbered(Renumbered refusal, @AuthenticationPrincipal MuhtarPrincipal muhtar) {
    ExtendedModelMap model = new ExtendedModelMap();
    String page = view.show(mailroom.with(muhtar,
        store -> MailPage.list(store, refusal.folder().slug(), null, null)), false, muhtar, model);
    model.addAttribute("trouble", refusal.messageKey());
    return new ModelAndView(page, model, HttpStatus.CONFLICT);
  }

  /** With words of its own: whose mailbox it is, is no secret here. */
  @ExceptionHandler
  ModelAndView refused(Refusal refusal, HttpServletResponse response) {
    if (refusal.kind() == Refusal.Kind.BUSY) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
    return new ModelAndView(PAGE, Map.of("words", refusal.messageKey(), "args", refusal.args()),
        HttpStatus.valueOf(refusal.kind().status()));
  }
}
