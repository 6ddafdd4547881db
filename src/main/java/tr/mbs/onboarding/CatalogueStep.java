package tr.mbs.onboarding;

/**
 * One of the eleven steps as a version of the catalogue describes it, in Turkish: it is the ministry's text.
 *
 * @param owner    who does it
 * @param rule     when it is done, in words
 * @param menuPath where the e-Belediye system has it, or {@code null}
 * @param verbatim whether the title is the source's own; else it is reconstructed, and the help page says so
 */
public record CatalogueStep(int number, String title, Side owner, String rule, String help, String menuPath,
    boolean verbatim) {
}
