package tr.mbs.onboarding.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import tr.mbs.csv.CsvLine;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepDecision;

/**
 * One of the eleven steps as a version of the catalogue has it: its texts, in Turkish, for they are the ministry's, and
 * its rules.
 */
@Entity
@Immutable
@Table(name = "onboarding_catalogue")
@IdClass(CatalogueStep.Key.class)
public class CatalogueStep {

  /** Version of the catalogue and number of the step. */
  public record Key(int version, int number) implements Serializable {
  }

  @Id
  private int version;
  @Id
  @Column(name = "step")
  private int number;
  private String title;
  @Enumerated(EnumType.STRING)
  private Side owner;
  private String follows;
  @Enumerated(EnumType.STRING)
  private Side reviewer;
  private boolean sentBack;
  private Integer givesBack;
  private boolean reopened;
  private String restsOn;
  private boolean skipped;
  private boolean onGoLive;
  @Enumerated(EnumType.STRING)
  private Matter decides;
  private boolean verbatim;
  private String rule;
  private String help;
  private String menuPath;

  protected CatalogueStep() {
  }

  /** @param row of the file of a version; its columns are named as those of the table */
  CatalogueStep(int version, CsvLine row) {
    this.version = version;
    this.number = Integer.parseInt(row.get("step"));
    this.title = row.get("title");
    this.owner = Side.valueOf(row.get("owner"));
    this.follows = text(row, "follows");
    this.reviewer = Optional.ofNullable(text(row, "reviewer")).map(Side::valueOf).orElse(null);
    this.sentBack = truth(row.get("sent_back"));
    this.givesBack = Optional.ofNullable(text(row, "gives_back")).map(Integer::valueOf).orElse(null);
    this.reopened = truth(row.get("reopened"));
    this.restsOn = text(row, "rests_on");
    this.skipped = truth(row.get("skipped"));
    this.onGoLive = truth(row.get("on_go_live"));
    this.decides = Optional.ofNullable(text(row, "decides")).map(Matter::valueOf).orElse(null);
    this.verbatim = truth(row.get("verbatim"));
    this.rule = row.get("rule");
    this.help = row.get("help");
    this.menuPath = text(row, "menu_path");
  }

  /** A word that is neither would become a rule for ever: a version that is stored never changes. */
  private static boolean truth(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Neither true nor false: " + word);
    };
  }

  private static String text(CsvLine row, String column) {
    return row.get(column).isEmpty() ? null : row.get(column);
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  /** Who does it. */
  public Side owner() {
    return owner;
  }

  /** The steps that have to be over before this one begins; none before the first. */
  public List<Integer> follows() {
    return numbers(follows);
  }

  /**
   * Who looks at it after its owner; of a step that another one gives back, when it was opened again. Empty: nobody, and
   * its owner finishes it.
   */
  public Optional<Side> reviewer() {
    return Optional.ofNullable(reviewer);
  }

  /** The step that its owner may give back instead of completing this one. */
  public Optional<Integer> givesBack() {
    return Optional.ofNullable(givesBack);
  }

  /** Whether it can be opened again when it is finished. */
  public boolean isReopenable() {
    return reopened;
  }

  /** The steps on which its facts rest: when one of them was opened again, this one may lack something. */
  public List<Integer> restsOn() {
    return numbers(restsOn);
  }

  /** Whether it may not apply. */
  public boolean isSkippable() {
    return skipped;
  }

  /** Whether it is done on the go-live day itself. */
  public boolean isOnGoLiveDay() {
    return onGoLive;
  }

  /** What it settles for the whole onboarding; most settle nothing. */
  public Optional<Matter> decides() {
    return Optional.ofNullable(decides);
  }

  /** What its owner may decide at the end of his part. */
  public List<StepDecision> ownerDecisions() {
    return givesBack == null ? List.of(StepDecision.COMPLETE) : List.of(StepDecision.COMPLETE, StepDecision.SEND_BACK);
  }

  /** What its reviewer may decide. */
  public List<StepDecision> reviewerDecisions() {
    return sentBack ? List.of(StepDecision.ACCEPT, StepDecision.SEND_BACK) : List.of(StepDecision.ACCEPT);
  }

  /** Whether the title is the source's own; else it is reconstructed, and the help page says so. */
  public boolean verbatim() {
    return verbatim;
  }

  /** When it is done, in words. */
  public String rule() {
    return rule;
  }

  public String help() {
    return help;
  }

  /** Where the e-Belediye system has it, or {@code null}. */
  public String menuPath() {
    return menuPath;
  }

  /** "6 7 8 9" as numbers. */
  private static List<Integer> numbers(String text) {
    return text == null ? List.of() : Stream.of(text.split(" ")).map(Integer::valueOf).toList();
  }
}
