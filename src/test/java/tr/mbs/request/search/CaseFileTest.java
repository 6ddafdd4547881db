package tr.mbs.request.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tr.mbs.registry.unit.Unit;
import tr.mbs.request.Action;
import tr.mbs.request.Bodies;
import tr.mbs.request.RequestBuilder;
import tr.mbs.request.document.Correspondence;
import tr.mbs.request.subject.Subjects;
import tr.mbs.request.subject.Suggestion;

class CaseFileTest {

  @Test
  void theSuggestedBodyIsATarget() {
    CaseFile file = caseFile(Bodies.MIGM, new Suggestion.Advice(Bodies.GOVERNORATE, null));
    assertThat(file.suggestedTarget()).isEqualTo(Bodies.GOVERNORATE);
    assertThat(file.answeredByHolder()).isFalse();
  }

  @Test
  void migmIsAdvisedToAnswerItself() {
    CaseFile file = caseFile(Bodies.MIGM, new Suggestion.Advice(Bodies.MIGM, null));
    assertThat(file.suggestedTarget()).isNull();
    assertThat(file.answeredByHolder()).isTrue();
  }

  @Test
  void withoutAdviceNothingIsSuggested() {
    CaseFile file = caseFile(Bodies.MIGM, null);
    assertThat(file.suggestedTarget()).isNull();
    assertThat(file.answeredByHolder()).isFalse();
  }

  /** A last day that moved says nothing about what was said before. */
  @Test
  void whatTheMuhtarSaidIsHeardAcrossACalendarThatChanged() {
    CaseFile file = caseFile(Bodies.MIGM, null,
        List.of(entry(Action.RECOUNTED), entry(Action.ADDED), entry(Action.INTERIM), entry(Action.ADDED)));
    assertThat(file.heard()).extracting(CaseFile.Entry::action).containsExactly(Action.ADDED);
  }

  private static CaseFile.Entry entry(Action action) {
    return new CaseFile.Entry(Instant.EPOCH, action, null, null, "", null, null, null, List.of());
  }

  private static CaseFile caseFile(Unit holder, Suggestion.Advice advice) {
    return caseFile(holder, advice, List.of());
  }

  private static CaseFile caseFile(Unit holder, Suggestion.Advice advice, List<CaseFile.Entry> movements) {
    return new CaseFile(RequestBuilder.aRequest().build(), new Subjects.Subject("OZL", "Özlük hakları", "622.01"), null,
        "Muhtar", null, holder, advice, List.of(), movements, List.of(Bodies.GOVERNORATE), List.of(), Set.of(),
        new Correspondence(List.of(), null, null), null, 1, 0);
  }
}
