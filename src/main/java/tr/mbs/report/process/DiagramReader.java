package tr.mbs.report.process;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import tr.mbs.report.picture.Caption;
import tr.mbs.report.picture.Lettering;
import tr.mbs.report.picture.Shade;
import tr.mbs.report.picture.Steps;
import tr.mbs.report.process.ProcessPicture.Flow;
import tr.mbs.report.process.ProcessPicture.Frame;
import tr.mbs.report.process.ProcessPicture.Heat;
import tr.mbs.report.process.ProcessPicture.Kind;
import tr.mbs.report.process.ProcessPicture.Node;
import tr.mbs.report.process.ProcessPicture.Side;
import tr.mbs.report.process.ProcessPicture.Text;
import tr.mbs.report.process.ProcessPicture.Told;

/** Reads a model's diagram: the only class of the reports that knows the engine's model API. */
final class DiagramReader {

  /** Height of a line of text. */
  static final int LINE = 14;
  /** For names of 12 pixels: the models are drawn for letters of 6.3 pixels, as their own test measures them. */
  private static final double SIZE = 11.25;
  /** A name in bold letters, where something is told below it. */
  private static final double BOLD = SIZE * 1.15;
  /** From a text's middle to its base. */
  private static final int HALF_LETTER = 4;
  private static final int MARGIN = 10;
  /** Width of the strip in which a pool's or lane's name stands. */
  private static final int STRIP = 30;
  private static final int TOLD_LINES = 2;
  private static final double ARROW = 9;
  private static final double HALF_ARROW = 4;

  private final BpmnModelInstance model;
  private final Map<String, Heat> heats;
  private final DoubleFunction<String> words;
  private final Steps steps;

  DiagramReader(BpmnModelInstance model, Map<String, Heat> heats, DoubleFunction<String> words) {
    this.model = model;
    this.heats = heats.entrySet().stream().filter(heat -> model.getModelElementById(heat.getKey()) != null)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    this.words = words;
    steps = Steps.equalWidths(this.heats.values().stream().map(Heat::totalDays).toList());
  }

  ProcessPicture read(Caption caption) {
    Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
    Rectangle2D all = shapes.stream().map(shape -> rectangle(shape.getBounds())).reduce(Rectangle2D::createUnion).orElseThrow();
    List<Side> sides = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (BpmnShape shape : shapes) {
      Frame frame = frame(shape.getBpmnElement());
      if (frame != null) {
        sides.add(side(shape, frame));
      } else {
        nodes.add(node(shape, (FlowElement) shape.getBpmnElement()));
      }
    }
    return new ProcessPicture(caption, (int) all.getX() - MARGIN, (int) all.getY() - MARGIN,
        (int) Math.ceil(all.getWidth()) + 2 * MARGIN, (int) Math.ceil(all.getHeight()) + 2 * MARGIN, List.copyOf(sides),
        model.getModelElementsByType(BpmnEdge.class).stream().map(DiagramReader::flow).toList(), List.copyOf(nodes),
        heats.isEmpty() ? List.of() : steps.ranges(words));
  }

  private static Rectangle2D rectangle(Bounds place) {
    return new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight());
  }

  private static Frame frame(BaseElement element) {
    return element instanceof Participant ? Frame.POOL
        : element instanceof Lane ? Frame.LANE : element instanceof SubProcess ? Frame.PART : null;
  }

  private static Side side(BpmnShape shape, Frame frame) {
    Bounds place = shape.getBounds();
    BaseElement element = shape.getBpmnElement();
    if (element instanceof SubProcess part) {
      return new Side(part.getId(), frame, place.getX(), place.getY(), place.getWidth(), place.getHeight(),
          text(part.getName(), SIZE, place.getX() + place.getWidth() / 2, place.getY() + LINE, place.getWidth()), null);
    }
    double x = place.getX() + STRIP / 2.0;
    double y = place.getY() + place.getHeight() / 2;
    String name = element instanceof Lane lane ? lane.getName() : ((Participant) element).getName();
    return new Side(element.getId(), frame, place.getX(), place.getY(), place.getWidth(), place.getHeight(),
        text(name, SIZE, x, y, place.getHeight()), "rotate(-90 " + x + " " + y + ")");
  }

  private Node node(BpmnShape shape, FlowElement element) {
    Bounds place = shape.getBounds();
    Heat heat = heats.get(element.getId());
    BpmnLabel label = shape.getBpmnLabel();
    double middle = place.getX() + place.getWidth() / 2;
    double center = place.getY() + place.getHeight() / 2;
    List<Text> name = label != null ? text(element.getName(), label)
        : heat == null ? text(element.getName(), SIZE, middle, center, place.getWidth())
        : text(element.getName(), BOLD, middle, center - TOLD_LINES * LINE / 2.0, place.getWidth());
    Told told = heat == null ? null : new Told(heat.number(), words.apply(heat.medianDays()), words.apply(heat.totalDays()),
        Shade.of(steps.of(heat.totalDays())), heat.href(), name.get(name.size() - 1).y() + LINE);
    return new Node(element.getId(), kind(element), sign(element), place.getX(), place.getY(), place.getWidth(),
        place.getHeight(), element.getName(), name, told);
  }

  private static Kind kind(FlowElement element) {
    if (element instanceof Event) {
      return element instanceof StartEvent ? Kind.START : element instanceof EndEvent ? Kind.END : Kind.BETWEEN;
    }
    if (element instanceof Gateway) {
      return element instanceof ParallelGateway ? Kind.PARALLEL : Kind.CHOICE;
    }
    return element instanceof UserTask ? Kind.PERSON : Kind.MACHINE;
  }

  private static String sign(FlowElement element) {
    return !(element instanceof Event) ? null
        : !element.getChildElementsByType(TimerEventDefinition.class).isEmpty() ? "timer"
        : !element.getChildElementsByType(MessageEventDefinition.class).isEmpty() ? "message" : null;
  }

  private static Flow flow(BpmnEdge edge) {
    List<Waypoint> points = List.copyOf(edge.getWaypoints());
    String name = ((FlowElement) edge.getBpmnElement()).getName();
    return new Flow(edge.getBpmnElement().getId(),
        points.stream().map(point -> point.getX() + "," + point.getY()).collect(Collectors.joining(" ")),
        arrow(points.get(points.size() - 2), points.get(points.size() - 1)),
        edge.getBpmnLabel() == null ? List.of() : text(name, edge.getBpmnLabel()));
  }

  private static String arrow(Waypoint from, Waypoint to) {
    double length = Math.hypot(to.getX() - from.getX(), to.getY() - from.getY());
    double dx = (to.getX() - from.getX()) / length;
    double dy = (to.getY() - from.getY()) / length;
    double x = to.getX() - ARROW * dx;
    double y = to.getY() - ARROW * dy;
    return to.getX() + "," + to.getY() + " " + (x - HALF_ARROW * dy) + "," + (y + HALF_ARROW * dx) + " "
        + (x + HALF_ARROW * dy) + "," + (y - HALF_ARROW * dx);
  }

  private static List<Text> text(String name, BpmnLabel label) {
    Bounds place = label.getBounds();
    return text(name, SIZE, place.getX() + place.getWidth() / 2, place.getY() + place.getHeight() / 2, place.getWidth());
  }

  /** A name around a point, in lines of at most this width. */
  private static List<Text> text(String name, double size, double x, double y, double width) {
    if (name == null) {
      return List.of();
    }
    List<String> lines = Lettering.lines(name, size, width);
    double first = y - (lines.size() - 1) * LINE / 2.0 + HALF_LETTER;
    return IntStream.range(0, lines.size()).mapToObj(line -> new Text(lines.get(line), x, first + line * LINE)).toList();
  }
}
