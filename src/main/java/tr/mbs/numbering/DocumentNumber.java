package tr.mbs.numbering;

import java.util.regex.Pattern;

/**
 * Number of an outgoing document: {@code E-12345678-622.01-42}, kind of signature, DETSİS of the sender, file plan code
 * (SDP), sequence of the year (domain.md §4; Resmî Yazışmalarda Uygulanacak Usul ve Esaslar Hakkında Yönetmelik m. 11).
 */
public record DocumentNumber(String text) {

  private static final Pattern FORMAT = Pattern.compile("[EZO]-[0-9]{8}-[0-9]{3}(\\.[0-9]{2}){0,3}-[0-9]+");

  /** @throws IllegalArgumentException when the text is no document number */
  public DocumentNumber {
    if (!FORMAT.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a document number");
    }
  }

  /** Of a document signed electronically. @param filePlan SDP code of its subject: {@code 622.01} */
  public static DocumentNumber outgoing(DrawnNumber drawn, String filePlan) {
    return new DocumentNumber("E-" + drawn.detsis() + "-" + filePlan + "-" + drawn.number());
  }

  @Override
  public String toString() {
    return text;
  }
}
