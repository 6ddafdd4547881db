package tr.mbs.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.TurkishText;
import tr.mbs.report.picture.Caption;
import tr.mbs.report.picture.DrawingRoom;
import tr.mbs.report.picture.Samples;
import tr.mbs.report.process.ProcessPicture.Heat;
import tr.mbs.report.process.ProcessPicture.Node;
import tr.mbs.report.process.ProcessPicture.Text;

class ProcessPictureTest {

  private static final Caption CAPTION = new Caption("surec", "Süreç", "Bir söz.");
  /** Of a letter at 12 pixels, and of a bold one. */
  private static final double LETTER = 6.3;
  private static final double BOLD = 7;

  @ParameterizedTest
  @ValueSource(strings = {"request", "onboarding", "approval-code", "deadline-round"})
  void everythingOfTheModelIsDrawn(String name) {
    BpmnModelInstance model = Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/" + name + ".bpmn"));
    ProcessPicture picture = ProcessPicture.of(CAPTION, name, Map.of(), Samples::days);
    assertThat(Stream.concat(picture.nodes().stream().map(Node::id), picture.sides().stream().map(ProcessPicture.Side::id)))
        .containsExactlyInAnyOrderElementsOf(Stream.of(FlowNode.class, Lane.class, Participant.class)
            .flatMap(type -> model.getModelElementsByType(type).stream()).map(element -> ((BaseElement) element).getId()).toList());
    assertThat(picture.flows()).extracting(ProcessPicture.Flow::id).containsExactlyInAnyOrderElementsOf(
        model.getModelElementsByType(SequenceFlow.class).stream().map(BaseElement::getId).toList());
    assertThat(picture.nodes()).as("inside the picture").allMatch(node -> node.x() > picture.left()
        && node.y() > picture.top() && node.x() + node.width() < picture.left() + picture.width()
        && node.y() + node.height() < picture.top() + picture.height());
    assertThat(picture.legend()).isEmpty();
    String drawn = new DrawingRoom().draw("process", picture, TurkishText.TURKISH);
    picture.nodes().stream().flatMap(node -> node.name().stream())
        .forEach(line -> assertThat(drawn).contains(">" + line.text().replace("&", "&amp;") + "<"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"request", "onboarding"})
  void whatIsWrittenIntoATaskStaysInside(String name) {
    ProcessPicture plain = ProcessPicture.of(CAPTION, name, Map.of(), Samples::days);
    assertThat(tasks(plain)).isNotEmpty().allSatisfy(task -> assertThat(task.name()).allSatisfy(line -> inside(task, line, LETTER)));
    Map<String, Heat> heats = plain.nodes().stream().filter(node -> node.kind() == ProcessPicture.Kind.PERSON)
        .collect(Collectors.toMap(Node::id, node -> new Heat(123_456, 112.1, 99_999.9, null)));
    List<Node> hot = tasks(ProcessPicture.of(CAPTION, name, heats, Samples::days)).stream().filter(task -> task.told() != null).toList();
    assertThat(hot).hasSameSizeAs(heats.keySet()).allSatisfy(task -> {
      assertThat(task.name()).allSatisfy(line -> inside(task, line, BOLD));
      inside(task, new Text("123.456 kez", task.middle(), task.told().y()), LETTER);
      inside(task, new Text("ortanca " + task.told().median(), task.middle(), task.told().below()), LETTER);
    });
  }

  @Test
  void colourSaysTheTotalAndWordsTheRest() {
    ProcessPicture picture = Samples.process();
    assertThat(picture.nodes().stream().filter(node -> node.told() != null)
        .map(node -> node.id() + " " + node.told().shade().step())).containsExactlyInAnyOrder("triage 2", "arbitrate 1",
        "handleAtGovernorate 3", "handleAtDirectorate 5", "handleAtMunicipality 2", "grantExtension 1");
    String drawn = new DrawingRoom().draw("process", picture, TurkishText.TURKISH);
    assertThat(drawn).contains("href=\"/raporlar/islem?ad=triage\"",
        "aria-label=\"MİGM’de yönlendir: 1.407 kez, ortanca 0,8 gün, toplam 2.310,4 gün\"", ">1.407 kez<", ">ortanca 0,8 gün<",
        "2.000 gün ve altı", "8.000 gün üstü", "tabindex=\"0\" role=\"region\"", "Bir talebin yolu (yana kaydırılabilir)",
        ">Hakem (MİGM yöneticisi)<", ">Belediye<");
  }

  @Test
  void whatTodaysModelDoesNotKnowIsLeftOut() {
    Map<String, Heat> heats = Map.of("gone", new Heat(9, 9, 99_999, "/x"), "triage", new Heat(1, 1, 10, "/y"));
    ProcessPicture picture = ProcessPicture.of(CAPTION, "request", heats, Samples::days);
    assertThat(picture.nodes().stream().filter(node -> node.told() != null)).singleElement()
        .satisfies(node -> assertThat(node.told().shade().step()).as("of what is drawn it costs most").isEqualTo(5));
  }

  private static List<Node> tasks(ProcessPicture picture) {
    return picture.nodes().stream().filter(Node::isTask).toList();
  }

  private static void inside(Node task, Text line, double letter) {
    assertThat(line.text().length() * letter).as(task.id() + ": " + line.text()).isLessThanOrEqualTo(task.width());
    assertThat(line.x()).as(task.id()).isEqualTo(task.middle());
    assertThat(line.y() - 10).as(task.id() + ": " + line.text()).isGreaterThan(task.y());
    assertThat(line.y() + 3).as(task.id() + ": " + line.text()).isLessThan(task.y() + task.height());
  }
}
