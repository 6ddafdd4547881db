package tr.mbs.architecture;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * A model as it is drawn, in the pixels of its own diagram.
 *
 * @param shapes in the model's order: what holds others comes before them
 */
record Diagram(List<Shape> shapes, List<Flow> flows) {

  /** @param label where the name stands, or null when it stands inside */
  record Shape(BaseElement element, String name, Rectangle2D place, Rectangle2D label) {

    String id() {
      return element.getId();
    }

    /** Pools, lanes and subprocesses lie behind what happens in them. */
    boolean isBackground() {
      return element instanceof Participant || element instanceof Lane || element instanceof SubProcess;
    }

    /** A boundary event sits on its task. */
    boolean standsAlone() {
      return !isBackground() && !(element instanceof BoundaryEvent);
    }
  }

  /** @param label where the name stands, or null when it has none */
  record Flow(SequenceFlow element, String name, List<Point2D> points, Rectangle2D label) {

    String id() {
      return element.getId();
    }

    Stream<Line2D> lines() {
      return IntStream.range(1, points.size()).mapToObj(to -> new Line2D.Double(points.get(to - 1), points.get(to)));
    }
  }

  static Diagram of(BpmnModelInstance model) {
    List<Shape> shapes = new ArrayList<>();
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      BaseElement element = shape.getBpmnElement();
      shapes.add(new Shape(element, name(element), rectangle(shape.getBounds()), label(shape.getBpmnLabel())));
    }
    List<Flow> flows = new ArrayList<>();
    for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
      SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
      flows.add(new Flow(flow, flow.getName(), edge.getWaypoints().stream().map(Diagram::point).toList(),
          label(edge.getBpmnLabel())));
    }
    return new Diagram(shapes, flows);
  }

  Rectangle2D place(String id) {
    return shapes.stream().filter(shape -> shape.id().equals(id)).findFirst().orElseThrow().place();
  }

  private static String name(BaseElement element) {
    return element instanceof FlowElement step ? step.getName()
        : element instanceof Lane lane ? lane.getName() : ((Participant) element).getName();
  }

  private static Rectangle2D label(BpmnLabel label) {
    return label == null ? null : rectangle(label.getBounds());
  }

  private static Rectangle2D rectangle(Bounds bounds) {
    return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static Point2D point(Waypoint waypoint) {
    return new Point2D.Double(waypoint.getX(), waypoint.getY());
  }
}
