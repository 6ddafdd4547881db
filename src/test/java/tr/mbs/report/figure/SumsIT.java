package tr.mbs.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.listing.Position;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.report.PastLives;
import tr.mbs.report.PastRequests;
import tr.mbs.report.path.Days;
import tr.mbs.report.question.Period;
import tr.mbs.report.question.Question;
import tr.mbs.request.process.Casework;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.site.database.LongWork;
import tr.mbs.testing.ApplicationTest;

/** Whatever is asked: parts add up to the whole, and the requests behind a figure are as many, and have had as many days. */
@ApplicationTest
class SumsIT {

  private static final int QUESTIONS = 200;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

  @Autowired
  private StageFigures figures;
  @Autowired
  private CaseRows cases;
  @Autowired
  private StageRecount stages;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationContext context;

  private final List<PastRequests> past = new ArrayList<>();
  private final Random random = new Random(2015_8);

  @BeforeEach
  void aSpring() throws Exception {
    context.getAutowireCapableBeanFactory().createBean(Casework.class).file("D18-001");
    for (String district : List.of("toplam-1", "toplam-2")) {
      PastRequests there = new PastRequests(jdbc, stages, district);
      there.district();
      PastLives lives = new PastLives(district.hashCode(), "18", List.of("belediye-18-merkez", "md-18-saglik"));
      for (int life = 0; life < 80; life++) {
        there.add(lives.traits(), lives.life(FIRST, FIRST.plusDays(150)));
      }
      past.add(there);
    }
    past.get(0).done();
  }

  @AfterEach
  void goAgain() {
    past.forEach(PastRequests::remove);
  }

  @Test
  void partsAddUpToTheWholeAndToTheRequestsBehind() {
    for (int number = 0; number < QUESTIONS; number++) {
      Question question = question();
      String asked = "question " + number + ": " + question;
      for (Group group : List.of(Group.PROVINCE, Group.DISTRICT, Group.SUBJECT, Group.TYPE, Group.CHANNEL, Group.MONTH)) {
        assertThat(figures.arrived(question, group).values().stream().mapToLong(Long::longValue).sum())
            .as("%s by %s", asked, group).isEqualTo(figures.arrived(question));
        assertSame(asked, figures.answered(question, group).values().stream().map(Answered::days).toList(),
            figures.answered(question).days());
      }
      Waited all = figures.waited(question, Group.ALL).get("");
      for (Group group : List.of(Group.STAGE, Group.TASK, Group.UNIT)) {
        assertSame(asked, figures.waited(question, group).values().stream().map(Waited::stays).toList(), all.stays());
        assertThat(figures.open(question, group).values().stream().mapToLong(Open::number).sum()).as(asked)
            .isEqualTo(figures.open(question).number());
      }
      assertSame(asked, figures.costliest(question, 1_000).stream().map(one -> one.days()).toList(),
          figures.handedOver(question));
      assertBehind(asked, question, CasesBehind.ARRIVED, figures.arrived(question), null);
      assertBehind(asked, question, CasesBehind.ANSWERED, figures.answered(question).number(),
          figures.answered(question).days().total());
      assertBehind(asked, question, CasesBehind.WITHDRAWN, figures.withdrawn(question), null);
      assertBehind(asked, question, CasesBehind.RETURNED, all.returned(), null);
      assertBehind(asked, question, CasesBehind.ENDED, all.stays().number(), all.stays().total());
      assertBehind(asked, question, CasesBehind.OPEN, figures.open(question).number(), null);
      assertBehind(asked, question, CasesBehind.OVERDUE, figures.open(question).overdue(), null);
      assertBehind(asked, question, CasesBehind.OBJECTED, figures.judged(question).objections(), null);
      assertBehind(asked, question, CasesBehind.USELESS, figures.judged(question).no(), null);
    }
  }

  private Question question() {
    LocalDate from = FIRST.plusDays(random.nextInt(120) - 20);
    return new Question(new Period(from, from.plusDays(random.nextInt(160))), "18",
        one("toplam-1", "toplam-2", "toplam-1", "toplam-2"),
        random.nextInt(3) > 0 ? null : new UnitCode(one("migm", "valilik-18", "belediye-18-merkez", "md-18-saglik")),
        or("REQUEST", "SUGGESTION", "COMPLAINT"), or("YOL", "KAN", "ELK", "SAG", "EGT", "COP"),
        or("PORTAL", "PHONE", "PETITION"));
  }

  /** One of these, or in two cases of three nothing. */
  private String or(String... all) {
    return random.nextInt(3) > 0 ? null : one(all);
  }

  private String one(String... all) {
    return all[random.nextInt(all.length)];
  }

  private static void assertSame(String asked, List<Days> parts, Days whole) {
    assertThat(parts.stream().mapToLong(Days::number).sum()).as(asked).isEqualTo(whole.number());
    assertThat(parts.stream().mapToDouble(Days::total).sum()).as(asked).isCloseTo(whole.total(), within(1e-6));
  }

  /** By the pages of the list, and by the stream of the file. @param days null is not looked at */
  private void assertBehind(String asked, Question question, CasesBehind what, long number, Double days) {
    List<CaseRow> listed = new ArrayList<>();
    Position from = Position.START;
    while (from != null) {
      var page = cases.page(question, what, null, from);
      listed.addAll(page.lines());
      from = page.next();
    }
    List<CaseRow> streamed = new ArrayList<>();
    LongWork.run(() -> cases.each(question, what, null, streamed::add));
    assertThat(listed).as("%s %s", asked, what).hasSize((int) number).isEqualTo(streamed);
    if (days != null) {
      assertThat(listed.stream().mapToDouble(CaseRow::days).sum()).as("%s %s", asked, what).isCloseTo(days, within(1e-6));
    }
  }
}
