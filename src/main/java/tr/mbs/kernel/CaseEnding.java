package tr.mbs.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Case suffixes of names by the spelling rules of Türk Dil Kurumu (Yazım Kuralları, "Kesme İşareti" and
 * "Kısaltmalar"): names of bodies take no apostrophe, places and abbreviations do, and an explanation in brackets
 * stays behind the suffix.
 */
enum CaseEnding {
  DATIVE, LOCATIVE, ABLATIVE;

  private static final String VOWELS = "aeıioöuü";
  private static final String FRONT_VOWELS = "eiöü";
  private static final String HARD_CONSONANTS = "fstkçşhp";

  /** The last word of a body's name: a possessive compound, which takes the pronominal n ("Valiliği-n-e"). */
  private static final Pattern BODY = Pattern.compile("valiliği|kaymakamlığı|belediyesi|bakanlığı|başkanlığı|müdürlüğü"
      + "|komutanlığı|müftülüğü|defterdarlığı|idaresi|masası|dairesi|kurumu|kurulu|birliği|amirliği|şubesi|muhtarlığı");

  /**
   * Places whose names are such compounds too ("Beyoğlu'na"); others end in a vowel without being one ("Çankırı'ya").
   */
  private static final Pattern COMPOUND_PLACE = Pattern.compile(".*(oğlu|önü|özü|gözü|düzü|üstü|altı|ardı|ağzı|burnu"
      + "|başı|dağı|bağı|hanı|köyü|pınarı|kuyusu|çukuru|deresi|tepesi|arası|obası|ovası|kayası|yaylası|çiftliği|çeşmesi"
      + "|mahallesi|merkezi|sitesi)|kırklareli|kocaeli");

  /** Loan words whose last l is soft: "İstiklal'e", not "İstiklal'a". */
  private static final Pattern SOFT_ENDING = Pattern.compile(".*(istiklal|kemal|cemal|celal|hilal|bilal|nihal|ikbal)");

  private static final Pattern WITH_EXPLANATION = Pattern.compile("(.*\\S)(\\s*\\([^()]*\\))");
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}]+|[0-9]+)[^\\p{L}\\p{M}0-9]*$");

  /** "Afşar Belediyesi (Bala)" → "Afşar Belediyesine (Bala)"; a text without a word comes back as it is. */
  String attachTo(String name) {
    Matcher explained = WITH_EXPLANATION.matcher(name);
    if (explained.matches()) {
      return attachTo(explained.group(1)) + explained.group(2);
    }
    Matcher lastWord = LAST_WORD.matcher(name);
    if (!lastWord.find()) {
      return name;
    }
    String word = lastWord.group(1);
    String read = TurkishText.lower(TurkishText.normalize(word)).replace('â', 'a').replace('î', 'i').replace('û', 'u');
    if (BODY.matcher(read).matches()) {
      return name + suffix(read, true);
    }
    if (COMPOUND_PLACE.matcher(read).matches()) {
      return name + "'" + suffix(read, true);
    }
    return name + "'" + suffix(Spelling.aloud(word, read), false);
  }

  private String suffix(String read, boolean compound) {
    char last = read.charAt(read.length() - 1);
    char vowel = isFront(read) ? 'e' : 'a';
    String buffer = compound ? "n" : "";
    String consonant = HARD_CONSONANTS.indexOf(last) >= 0 ? "t" : "d";
    return switch (this) {
      case DATIVE -> (compound || VOWELS.indexOf(last) < 0 ? buffer : "y") + vowel;
      case LOCATIVE -> buffer + consonant + vowel;
      case ABLATIVE -> buffer + consonant + vowel + "n";
    };
  }

  private static boolean isFront(String read) {
    if (SOFT_ENDING.matcher(read).matches()) {
      return true;
    }
    for (int i = read.length() - 1; i >= 0; i--) {
      if (VOWELS.indexOf(read.charAt(i)) >= 0) {
        return FRONT_VOWELS.indexOf(read.charAt(i)) >= 0;
      }
    }
    return true;
  }
}
