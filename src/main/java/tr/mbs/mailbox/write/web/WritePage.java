package tr.mbs.mailbox.write.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.server.MailServerAway;
import tr.mbs.mailbox.write.MailWriting;
import tr.mbs.mailbox.write.Sending;
import tr.mbs.mailbox.write.Source;
import tr.mbs.mailbox.write.TypedMail;
import tr.mbs.mailbox.write.Writing;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.SeeOther;

/**
 * New mail, answer, or one that is passed on. Whatever a button does, what was typed and sent with it is kept first, so
 * that neither an error nor a mail server that is full or away takes it.
 */
@Controller
class WritePage {

  private static final String SENT = "/posta/gonderilmis";
  private static final String DRAFTS = "/posta/taslaklar";

  private final MailWriting mails;
  private final Sending sending;
  private final WriteView view;

  WritePage(MailWriting mails, Sending sending, WriteView view) {
    this.mails = mails;
    this.sending = sending;
    this.view = view;
  }

  /** What a form sends beside the fields of the mail. @param kitap chosen in the address book @param remove id of a file */
  record Sent(String idempotencyKey, String kaynak, String remove, String[] kitap, List<MultipartFile> files) {

    UUID key() {
      return Ids.parse(idempotencyKey).orElseGet(UUID::randomUUID);
    }

    Stream<String> chosen() {
      return kitap == null ? Stream.empty() : Arrays.stream(kitap);
    }
  }

  @GetMapping(WriteRules.PAGE)
  String form(@RequestParam(required = false) String yanit, @RequestParam(required = false) String tumune,
      @RequestParam(required = false) String ilet, @RequestParam(required = false) String taslak,
      @RequestParam(required = false) String v, @RequestParam(required = false) String k,
      @AuthenticationPrincipal MuhtarPrincipal muhtar, Model model) {
    Optional<Source> source = Stream.of(Source.parse(Source.Kind.REPLY, yanit, v), Source.parse(Source.Kind.REPLY_ALL, tumune, v),
        Source.parse(Source.Kind.FORWARD, ilet, v), Source.parse(Source.Kind.DRAFT, taslak, v)).flatMap(Optional::stream).findFirst();
    if (source.isPresent()) {
      MailWriting.Begun begun = mails.begin(muhtar, source.get());
      model.addAttribute("leftOut", begun.leftOut());
      return view.show(muhtar, begun.writing(), begun.files(), model);
    }
    Optional<Writing> kept = Ids.parse(k).flatMap(key -> mails.find(key, muhtar.mandate()))
        .filter(Writing::isKept);
    Writing writing = kept.orElseGet(() -> mails.begin(muhtar));
    model.addAttribute("mayHaveGone", writing.state() == Writing.State.LEFT);
    model.addAttribute("restored", kept.isEmpty() && mails.find(writing.key(), muhtar.mandate()).isPresent());
    return view.show(muhtar, writing, List.of(), model);
  }

  /** Sends it; or, with another button, takes a file off it, or adds what was chosen and shows it again. */
  @PostMapping(WriteRules.PAGE)
  Object send(@ModelAttribute TypedMail typed, Sent sent, @RequestParam(required = false) String ekle,
      @AuthenticationPrincipal MuhtarPrincipal muhtar, HttpServletResponse response, Model model, Locale locale,
      RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    Writing writing = keep(muhtar, typed, sent, wrong, false);
    if (writing.isGone()) {
      return done(SENT, "mailbox.write.before." + writing.state(), redirect);
    }
    if (sent.remove() != null || ekle != null) {
      Ids.parse(sent.remove()).ifPresent(file -> mails.remove(writing.key(), file));
      return wrong.isEmpty() ? SeeOther.to(WriteRules.PAGE + "?k=" + writing.key())
          : view.show(muhtar, writing, wrong, model, response, locale);
    }
    if (writing.state() == Writing.State.LEFT) {
      wrong.add(new Refusal(Refusal.Kind.CONFLICT, "mailbox.write.mayHaveGone"));
      return view.show(muhtar, mails.reopen(writing), wrong, model, response, locale);
    }
    try {
      String sentence = sending.send(muhtar, writing, wrong);
      if (sentence != null) {
        return done(SENT, sentence, redirect);
      }
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    return view.show(muhtar, writing, wrong, model, response, locale);
  }

  @PostMapping(WriteRules.DRAFT)
  Object save(@ModelAttribute TypedMail typed, Sent sent, @AuthenticationPrincipal MuhtarPrincipal muhtar,
      HttpServletResponse response, Model model, Locale locale, RedirectAttributes redirect) {
    List<Refusal> wrong = new ArrayList<>();
    Writing writing = keep(muhtar, typed, sent, wrong, true);
    if (writing.isGone()) {
      return done(SENT, "mailbox.write.before." + writing.state(), redirect);
    }
    try {
      if (writing.state() != Writing.State.SAVED) {
        sending.saveDraft(muhtar, writing.state() == Writing.State.LEFT ? mails.reopen(writing) : writing, wrong);
      }
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    return wrong.isEmpty() ? done(DRAFTS, "mailbox.write.saved", redirect)
        : view.show(muhtar, writing, wrong, model, response, locale);
  }

  /** What was left lying is thrown away. */
  @PostMapping(WriteRules.FORGET)
  View forget(Sent sent, @AuthenticationPrincipal MuhtarPrincipal muhtar) {
    mails.forget(sent.key(), muhtar.mandate());
    return SeeOther.to(WriteRules.PAGE);
  }

  /** @param draft a draft that was saved just so, by another click, is not opened again */
  private Writing keep(MuhtarPrincipal muhtar, TypedMail typed, Sent sent, List<Refusal> wrong, boolean draft) {
    Writing writing = mails.keep(sent.key(), muhtar.mandate(), typed.to(sent.chosen()), Source.parse(sent.kaynak()).orElse(null));
    List<Upload> uploads = Upload.of(sent.files());
    if (writing.state() == Writing.State.SAVED) {
      int files = mails.files(writing.key()).size();
      wrong.addAll(mails.keep(writing, uploads));
      return draft && files == mails.files(writing.key()).size() ? writing : mails.reopen(writing);
    }
    if (writing.state() != Writing.State.OPEN && writing.state() != Writing.State.LEFT) {
      return writing;
    }
    try {
      writing = mails.takeOrigin(muhtar, writing, wrong);
    } catch (MailServerAway away) {
      wrong.add(new Refusal(Refusal.Kind.BUSY, "mailbox.write.away"));
    }
    wrong.addAll(mails.keep(writing, uploads));
    return writing;
  }

  private static View done(String folder, String sentence, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", sentence);
    return SeeOther.to(folder);
  }
}
