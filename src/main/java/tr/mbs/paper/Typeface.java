package tr.mbs.paper;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters that are embedded in each file, and which of the world's letters they are. */
enum Typeface {

  REGULAR("NotoSans-Regular.ttf"),
  BOLD("NotoSans-Bold.ttf");

  static final String FAMILY = "Noto Sans";
  /** Stands where somebody typed what the letters cannot show: a picture, or a script of far away. */
  static final char REPLACEMENT = '\ufffd';

  private static final Pattern MARK_ON_A_TAG = Pattern.compile(">\\p{M}+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:\\h*\\R){2,}");

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  /** The letters for one document, which takes along those that it uses. */
  PDFontSupplier of(PDDocument document) throws IOException {
    TrueTypeFont font = open();
    // No ligatures: "fi" as one sign can take the dot from the i, and looking for them took most of the time.
    font.setEnableGsub(false);
    return new PDFontSupplier(PDType0Font.load(document, font, true));
  }

  private TrueTypeFont open() throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(Typeface.class.getResourceAsStream("/paper/" + file)));
  }

  /**
   * Composes letters with their marks (NFC), leaves out what nobody sees and would break the file, and puts
   * {@link #REPLACEMENT} for each letter that is not among ours. Of blank lines in a row one is enough on paper.
   *
   * @param page typed text in its markup
   */
  static String printable(String page) {
    // Before composing: a text that begins with a mark would turn the end of the tag before it into another sign.
    String text = BLANK_LINES.matcher(MARK_ON_A_TAG.matcher(page).replaceAll(">")).replaceAll("\n\n");
    StringBuilder printable = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
      if (letter == '\n' || letter == '\t' || Known.LETTERS.get(letter)) {
        printable.appendCodePoint(letter);
      } else if (isSeen(letter)) {
        printable.append(REPLACEMENT);
      }
    });
    return printable.toString();
  }

  private static boolean isSeen(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
      default -> true;
    };
  }

  /** Read from the files when the first paper is printed. */
  private static final class Known {

    private static final BitSet LETTERS = letters();

    private static BitSet letters() {
      BitSet letters = REGULAR.letters();
      letters.and(BOLD.letters());
      return letters;
    }
  }

  private BitSet letters() {
    BitSet letters = new BitSet();
    try (TrueTypeFont font = open()) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      for (int letter = Character.MIN_CODE_POINT; letter <= Character.MAX_CODE_POINT; letter++) {
        letters.set(letter, isSeen(letter) && glyphs.getGlyphId(letter) != 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The letters cannot be read", e);
    }
    return letters;
  }
}
