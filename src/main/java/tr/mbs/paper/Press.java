package tr.mbs.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/**
 * Prints a template as a tagged PDF file (PDF/UA-1): Turkish, with its own letters inside, headings and tables that a
 * screen reader knows as such. It reads the template and two typefaces, and loads nothing else from anywhere.
 */
@Component
public class Press {

  /** Each takes some 50 MB and a core for a moment. */
  private static final int AT_ONCE = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  /** Who waits keeps a thread that pages are answered with. */
  private static final int LONGEST_QUEUE = 8;
  private static final int BOLD = 700;
  private static final int REGULAR = 400;

  private final ITemplateEngine templates;
  private final Duration longestWait;
  private final Semaphore free = new Semaphore(AT_ONCE, true);
  private final Set<String> readers = ConcurrentHashMap.newKeySet();

  @Autowired
  Press(ITemplateEngine templates) {
    this(templates, LONGEST_WAIT);
  }

  Press(ITemplateEngine templates, Duration longestWait) {
    this.templates = templates;
    this.longestWait = longestWait;
  }

  /**
   * @param reader   for whom; one file at a time for each
   * @param template a page of {@code paper/sheet}: well-formed XML, what people typed only by {@code th:text}
   * @param content  what the template knows by name
   * @return the whole file
   * @throws Refusal BUSY when others print, and its turn does not come within a few seconds, and while another file is
   *     printed for the same reader
   */
  public byte[] print(String reader, String template, Map<String, Object> content) {
    if (!readers.add(reader)) {
      throw busy();
    }
    try {
      takeTurn();
      try {
        return pdf(Typeface.printable(templates.process(template, new Context(TurkishText.TURKISH, content))));
      } finally {
        free.release();
      }
    } finally {
      readers.remove(reader);
    }
  }

  private void takeTurn() {
    try {
      if (free.getQueueLength() < LONGEST_QUEUE && free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw busy();
  }

  private static Refusal busy() {
    return new Refusal(Refusal.Kind.BUSY, "site.paper.busy");
  }

  private static byte[] pdf(String page) {
    // Its lines could tell what people typed; what they would tell of a template, a test sees.
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      new PdfRendererBuilder().usePDDocument(document).usePdfUaAccessibility(true).withProducer("MBS")
          .useUriResolver((base, address) -> null)
          .useExternalResourceAccessControl((address, type) -> false,
              ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useFont(Typeface.REGULAR.of(document), Typeface.FAMILY, REGULAR, FontStyle.NORMAL, true)
          .useFont(Typeface.BOLD.of(document), Typeface.FAMILY, BOLD, FontStyle.NORMAL, true)
          .withHtmlContent(page, null).toStream(file).run();
    } catch (IOException e) {
      throw new UncheckedIOException("The paper cannot be printed", e);
    }
    return file.toByteArray();
  }
}
