package tr.mbs.onboarding.setup;

import java.util.List;
import java.util.stream.Collectors;

/** Several names in one sentence; of very many only the first, and how many there are more. */
public final class Names {

  private static final int SHOWN = 10;

  private Names() {
  }

  /** "Ayşe Kaya, Veli Demir"; "… (+12)" at the end stands for those that are left out. */
  public static String listed(List<String> names) {
    String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return names.size() <= SHOWN ? first : first + " … (+" + (names.size() - SHOWN) + ")";
  }
}
