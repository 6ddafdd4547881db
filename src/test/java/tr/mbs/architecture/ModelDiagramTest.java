package tr.mbs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model is also a picture: Cockpit and the guides show it, and whoever changes it reads it there first. */
class ModelDiagramTest {

  static List<ProcessModel> models() {
    return ProcessModel.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everythingIsDrawnOnce(ProcessModel model) {
    assertThat(model.elements(BpmnShape.class)).extracting(shape -> shape.getBpmnElement().getId())
        .containsExactlyInAnyOrderElementsOf(ids(model.elements(FlowNode.class)));
    assertThat(model.elements(BpmnEdge.class)).extracting(edge -> edge.getBpmnElement().getId())
        .containsExactlyInAnyOrderElementsOf(ids(model.elements(SequenceFlow.class)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void noTwoShapesOverlap(ProcessModel model) {
    List<FlowNode> nodes = model.elements(FlowNode.class).stream().filter(ModelDiagramTest::standsAlone).toList();
    Map<String, Rectangle2D> places = places(model);
    assertThat(IntStream.range(0, nodes.size()).boxed()
        .flatMap(one -> nodes.subList(one + 1, nodes.size()).stream()
            .filter(other -> places.get(nodes.get(one).getId()).intersects(places.get(other.getId())))
            .map(other -> nodes.get(one).getId() + " and " + other.getId())))
        .isEmpty();
  }

  /** A line that runs through a shape looks as if it stopped there. */
  @ParameterizedTest
  @MethodSource("models")
  void noFlowRunsThroughAShape(ProcessModel model) {
    Map<String, Rectangle2D> places = places(model);
    Set<String> solid = Set.copyOf(ids(model.elements(FlowNode.class).stream().filter(ModelDiagramTest::standsAlone)
        .toList()));
    assertThat(model.elements(BpmnEdge.class).stream().flatMap(edge -> {
      SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
      Set<String> ends = Set.of(flow.getSource().getId(), flow.getTarget().getId());
      return solid.stream()
          .filter(id -> !ends.contains(id) && lines(edge).anyMatch(line -> line.intersects(places.get(id))))
          .map(id -> flow.getId() + " through " + id);
    })).isEmpty();
  }

  /** A boundary event sits on its task, and a subprocess holds its steps: they overlap by design. */
  private static boolean standsAlone(FlowNode node) {
    return !(node instanceof BoundaryEvent) && !(node instanceof SubProcess);
  }

  private static Map<String, Rectangle2D> places(ProcessModel model) {
    return model.elements(BpmnShape.class).stream().collect(Collectors.toMap(
        shape -> shape.getBpmnElement().getId(),
        shape -> new Rectangle2D.Double(shape.getBounds().getX(), shape.getBounds().getY(),
            shape.getBounds().getWidth(), shape.getBounds().getHeight())));
  }

  private static Stream<Line2D> lines(BpmnEdge edge) {
    List<Waypoint> points = List.copyOf(edge.getWaypoints());
    Function<Integer, Line2D> line = i -> new Line2D.Double(points.get(i).getX(), points.get(i).getY(),
        points.get(i + 1).getX(), points.get(i + 1).getY());
    return IntStream.range(0, points.size() - 1).boxed().map(line);
  }

  private static List<String> ids(List<? extends BaseElement> elements) {
    return elements.stream().map(BaseElement::getId).toList();
  }
}
