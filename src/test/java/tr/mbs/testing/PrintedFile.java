package tr.mbs.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * What somebody finds in a PDF file.
 *
 * @param text  what its pages say, with one blank wherever a line or a cell ends
 * @param whole all its bytes, unpacked: what nobody sees stands there too
 */
public record PrintedFile(byte[] bytes, String title, String language, int pages, String text, String whole) {

  public static PrintedFile of(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      StringBuilder whole = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
          try (InputStream content = stream.createInputStream()) {
            whole.append(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
          }
        }
      }
      return new PrintedFile(bytes, document.getDocumentInformation().getTitle(),
          document.getDocumentCatalog().getLanguage(), document.getNumberOfPages(),
          new PDFTextStripper().getText(document).replaceAll("\\s+", " "), whole.toString());
    }
  }

  /** What veraPDF has to say against it as a PDF/UA-1 file; empty when it is one. */
  public String faults() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream content = new ByteArrayInputStream(bytes);
        PDFAParser parser = Foundries.defaultInstance().createParser(content, PDFAFlavour.PDFUA_1);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      return result.isCompliant() ? "" : result.getTestAssertions().stream()
          .map(fault -> fault.getRuleId().getClause() + "-" + fault.getRuleId().getTestNumber() + " " + fault.getMessage())
          .distinct().toList().toString();
    }
  }
}
