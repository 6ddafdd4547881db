package tr.mbs.mailbox.write.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.letter.Enclosure;
import tr.mbs.mailbox.write.AddressBook;
import tr.mbs.mailbox.write.MailWriting;
import tr.mbs.mailbox.write.Writing;
import tr.mbs.signin.FormProof;
import tr.mbs.site.MuhtarPrincipal;

/** Puts a mail that is being written on its page. */
@Component
class WriteView {

  private static final String PAGE = "mailbox/write";
  private static final List<String> FIELDS = List.of("to", "cc", "subject", "text", "files");
  private static final String WHOLE = "";
  private static final String SECONDS_TO_WAIT = "5";

  private final MailWriting mails;
  private final AddressBook addresses;
  private final FormProof proof;
  private final MessageSource messages;

  WriteView(MailWriting mails, AddressBook addresses, FormProof proof, MessageSource messages) {
    this.mails = mails;
    this.addresses = addresses;
    this.proof = proof;
    this.messages = messages;
  }

  /** @param coming files that come with the form's first sending */
  String show(MuhtarPrincipal muhtar, Writing writing, List<Enclosure> coming, Model model) {
    model.addAttribute("writing", writing).addAttribute("typed", writing.typed())
        .addAttribute("proof", proof.of(writing.key(), muhtar.mandate()))
        .addAttribute("sender", mails.sender(muhtar)).addAttribute("coming", coming)
        .addAttribute("kept", mails.files(writing.key())).addAttribute("book", addresses.of(muhtar.muhtarlik()));
    return PAGE;
  }

  /** The same with what is wrong: a sentence for each field, and everything that was typed. */
  String show(MuhtarPrincipal muhtar, Writing writing, List<Refusal> wrong, Model model, HttpServletResponse response,
      Locale locale) {
    int status = wrong.stream().mapToInt(refusal -> refusal.kind().status()).max().orElseThrow();
    response.setStatus(status);
    if (status == Refusal.Kind.BUSY.status()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
    model.addAttribute("problems", sentences(wrong, locale));
    return show(muhtar, writing, List.of(), model);
  }

  private Map<String, String> sentences(List<Refusal> wrong, Locale locale) {
    Map<String, String> found = new LinkedHashMap<>();
    FIELDS.forEach(field -> wrong.stream().filter(refusal -> field.equals(refusal.field()))
        .forEach(refusal -> add(found, field, refusal, locale)));
    wrong.stream().filter(refusal -> !FIELDS.contains(String.valueOf(refusal.field())))
        .forEach(refusal -> add(found, WHOLE, refusal, locale));
    return found;
  }

  private void add(Map<String, String> found, String field, Refusal refusal, Locale locale) {
    String sentence = messages.getMessage(refusal.messageKey(), refusal.args(), locale);
    found.merge(field, sentence, (first, second) -> first.contains(second) ? first : first + " " + second);
  }
}
