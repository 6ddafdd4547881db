package tr.mbs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model is also a picture: Cockpit and the guides show it, and whoever changes it reads it there first. */
class ModelDiagramTest {

  private static final Path PICTURES = Path.of("docs/images");

  static List<ProcessModel> models() {
    return ProcessModel.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everythingIsDrawnOnce(ProcessModel model) {
    assertThat(model.elements(BpmnShape.class)).extracting(shape -> shape.getBpmnElement().getId())
        .containsExactlyInAnyOrderElementsOf(Stream.of(FlowNode.class, Lane.class, Participant.class)
            .flatMap(type -> model.elements(type).stream()).map(BaseElement.class::cast).map(BaseElement::getId).toList());
    assertThat(model.elements(BpmnEdge.class)).extracting(edge -> edge.getBpmnElement().getId())
        .containsExactlyInAnyOrderElementsOf(model.elements(SequenceFlow.class).stream().map(BaseElement::getId).toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void nothingKeepsAClerkFromReadingIt(ProcessModel model) {
    assertThat(new DiagramFaults(Diagram.of(model.model())).all()).isEmpty();
  }

  /** Whoever acts has his lane, and each element stands in one; what is in a subprocess stands where that does. */
  @ParameterizedTest
  @ValueSource(strings = {"request", "onboarding"})
  void everyElementBelongsToASide(String name) {
    ProcessModel model = model(name);
    assertThat(model.elements(Lane.class).stream().flatMap(lane -> lane.getFlowNodeRefs().stream()).map(BaseElement::getId))
        .containsExactlyInAnyOrderElementsOf(model.elements(FlowNode.class).stream()
            .filter(node -> !(node.getParentElement() instanceof SubProcess)).map(BaseElement::getId).toList());
  }

  @ParameterizedTest
  @CsvSource({
      "Shape, triageShape, triage overlaps forwardToBody",
      "Shape, arbitrateShape, arbitrate is not in its lane Hakem (MİGM yöneticisi)",
      "Waypoint, toAnnounceForwardEdge, toAnnounceForward does not join its ends",
      "Waypoint, municipalityReturnsEdge, municipalityReturns runs through forwardToBody",
      "Label, triageDecidedShape, triageDecided's label is far away",
      "Label, triageForwardsEdge, 'a label is covered at 790, 390'"})
  void aDiagramThatIsBrokenIsNoticed(String part, String id, String fault) {
    BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("bpmn/request.bpmn").toFile());
    ModelElementInstance element = model.getModelElementById(id);
    switch (part) {
      case "Shape" -> moveOntoForward(((BpmnShape) element).getBounds());
      case "Label" -> moveOntoForward(label(element).getBounds());
      default -> {
        List<Waypoint> points = List.copyOf(((BpmnEdge) element).getWaypoints());
        Waypoint last = points.get(points.size() - 1);
        last.setX(790);
        last.setY(390);
      }
    }
    assertThat(new DiagramFaults(Diagram.of(model)).all()).contains(fault);
  }

  @Test
  void aNameThatIsTooLongIsNoticed() {
    BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("bpmn/request.bpmn").toFile());
    ((FlowNode) model.getModelElementById("triage")).setName("Muvaffakiyetsizleştiricileştiriver");
    assertThat(new DiagramFaults(Diagram.of(model)).all())
        .contains("Muvaffakiyetsizleştiricileştiriver does not fit into its place");
  }

  /** Written with {@code -Dmbs.screenshots=true}, as the other pictures are. */
  @ParameterizedTest
  @ValueSource(strings = {"request", "onboarding"})
  void theDocumentsShowTheModelOfToday(String name) throws IOException {
    Path picture = PICTURES.resolve(name + ".svg");
    String drawn = ModelPicture.of(model(name));
    if (Boolean.getBoolean("mbs.screenshots")) {
      Files.writeString(picture, drawn);
    }
    assertThat(Files.readString(picture)).isEqualTo(drawn);
    assertThat(Files.size(picture)).isLessThan(60 * 1024);
  }

  private static void moveOntoForward(Bounds bounds) {
    bounds.setX(790);
    bounds.setY(390);
  }

  private static BpmnLabel label(ModelElementInstance element) {
    return element instanceof BpmnShape shape ? shape.getBpmnLabel() : ((BpmnEdge) element).getBpmnLabel();
  }

  private static ProcessModel model(String name) {
    return models().stream().filter(model -> model.name().equals(name)).findFirst().orElseThrow();
  }
}
