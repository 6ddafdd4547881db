package tr.mbs.request.template;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Outcome;
import tr.mbs.request.template.TypedTemplate.Content;

/** An answer that its owner keeps ready. Who changes or removes it says which version he saw. */
@Entity
@Table(name = "answer_template")
public class AnswerTemplate {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;
  private String owner;
  private String subjectCode;
  @Enumerated(EnumType.STRING)
  private Outcome outcome;
  private String title;
  private String text;
  @Version
  private int version;

  protected AnswerTemplate() {
  }

  AnswerTemplate(UnitCode owner, Content content) {
    this.owner = owner.value();
    write(content);
  }

  /**
   * @param seen the version that the officer saw
   * @throws Refusal CONFLICT when it is another one by now
   */
  void change(int seen, Content content) {
    requireSeen(seen);
    write(content);
  }

  /** @throws Refusal as {@link #change} */
  void requireSeen(int seen) {
    if (seen != version) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.template.changed");
    }
  }

  private void write(Content content) {
    subjectCode = content.subject();
    outcome = content.outcome();
    title = content.title();
    text = content.text();
  }

  /** Whether it says exactly this: a form that came twice. */
  boolean says(Content content) {
    return new Content(title, subjectCode, outcome, text).equals(content);
  }

  public long id() {
    return id;
  }

  public UnitCode owner() {
    return new UnitCode(owner);
  }

  /** Whether every body may use it. */
  public boolean forAll() {
    return owner().equals(UnitCode.DIRECTORATE_GENERAL);
  }

  /** Code of the subject; null when it suits all of them. */
  public String subject() {
    return subjectCode;
  }

  public Outcome outcome() {
    return outcome;
  }

  public String title() {
    return title;
  }

  /** With its place-holders. */
  public String text() {
    return text;
  }

  /** Counts changes. */
  public int version() {
    return version;
  }
}
