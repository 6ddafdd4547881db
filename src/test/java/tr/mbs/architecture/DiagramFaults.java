package tr.mbs.architecture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What keeps somebody from reading a diagram, each fault in words that name the elements. */
record DiagramFaults(Diagram diagram) {

  /** How far from its element a label may stand. */
  private static final double NEAR = 12;

  Stream<String> all() {
    return Stream.of(overlaps(), throughShapes(), atWrongEnds(), lanes(), subprocesses(), badNames(), farLabels(),
        coveredLabels()).flatMap(faults -> faults);
  }

  private Stream<String> overlaps() {
    List<Diagram.Shape> alone = alone();
    return IntStream.range(0, alone.size()).boxed().flatMap(one -> alone.subList(one + 1, alone.size()).stream()
        .filter(other -> alone.get(one).place().intersects(other.place()))
        .map(other -> alone.get(one).id() + " overlaps " + other.id()));
  }

  /** A line that runs through a shape looks as if it stopped there. */
  private Stream<String> throughShapes() {
    return diagram.flows().stream().flatMap(flow -> {
      Set<String> ends = Set.of(flow.element().getSource().getId(), flow.element().getTarget().getId());
      return alone().stream()
          .filter(shape -> flow.lines().anyMatch(line -> line.intersects(
              ends.contains(shape.id()) ? inside(shape.place()) : shape.place())))
          .map(shape -> flow.id() + " runs through " + shape.id());
    });
  }

  private Stream<String> atWrongEnds() {
    return diagram.flows().stream().filter(flow ->
            !touches(flow.element().getSource(), flow.points().get(0))
                || !touches(flow.element().getTarget(), flow.points().get(flow.points().size() - 1)))
        .map(flow -> flow.id() + " does not join its ends");
  }

  private boolean touches(FlowNode node, Point2D point) {
    Rectangle2D place = diagram.place(node.getId());
    return grown(place, 1).contains(point) && !inside(place).contains(point);
  }

  private Stream<String> lanes() {
    return diagram.shapes().stream().filter(shape -> shape.element() instanceof Lane)
        .flatMap(lane -> ((Lane) lane.element()).getFlowNodeRefs().stream()
            .filter(node -> !lane.place().contains(diagram.place(node.getId())))
            .map(node -> node.getId() + " is not in its lane " + lane.name()));
  }

  private Stream<String> subprocesses() {
    return diagram.shapes().stream().filter(shape -> shape.element() instanceof SubProcess)
        .flatMap(part -> ((SubProcess) part.element()).getFlowElements().stream()
            .filter(step -> step instanceof FlowNode && !part.place().contains(diagram.place(step.getId())))
            .map(step -> step.getId() + " is not inside " + part.name()));
  }

  /** Names that are longer than their place, and names without a place. */
  private Stream<String> badNames() {
    Stream<String> shapes = diagram.shapes().stream()
        .filter(shape -> shape.label() != null ? !Lettering.fits(shape.name(), shape.label())
            : shape.standsAlone() && !Lettering.fits(shape.name(), shape.place()))
        .map(shape -> shape.name() + " does not fit into its place");
    Stream<String> flows = diagram.flows().stream()
        .filter(flow -> flow.label() == null ? flow.name() != null : !Lettering.fits(flow.name(), flow.label()))
        .map(flow -> flow.id() + "'s name does not fit into its place");
    return Stream.concat(shapes, flows);
  }

  private Stream<String> farLabels() {
    Stream<String> shapes = diagram.shapes().stream()
        .filter(shape -> shape.label() != null && !grown(shape.label(), NEAR).intersects(shape.place()))
        .map(shape -> shape.id() + "'s label is far away");
    Stream<String> flows = diagram.flows().stream()
        .filter(flow -> flow.label() != null
            && flow.lines().noneMatch(line -> line.intersects(grown(flow.label(), NEAR))))
        .map(flow -> flow.id() + "'s label is far away");
    return Stream.concat(shapes, flows);
  }

  /** Labels that a shape, a flow or another label covers. */
  private Stream<String> coveredLabels() {
    List<Rectangle2D> labels = Stream.concat(diagram.shapes().stream().map(Diagram.Shape::label),
        diagram.flows().stream().map(Diagram.Flow::label)).filter(label -> label != null).toList();
    return labels.stream().filter(label ->
            alone().stream().anyMatch(shape -> shape.place().intersects(label))
                || diagram.flows().stream().anyMatch(flow -> flow.lines().anyMatch(label::intersectsLine))
                || labels.stream().anyMatch(other -> other != label && other.intersects(label)))
        .map(label -> "a label is covered at " + (int) label.getX() + ", " + (int) label.getY());
  }

  private List<Diagram.Shape> alone() {
    return diagram.shapes().stream().filter(Diagram.Shape::standsAlone).toList();
  }

  /** Without its border, which flows may touch. */
  private static Rectangle2D inside(Rectangle2D place) {
    return grown(place, -1);
  }

  private static Rectangle2D grown(Rectangle2D place, double by) {
    return new Rectangle2D.Double(place.getX() - by, place.getY() - by, place.getWidth() + 2 * by,
        place.getHeight() + 2 * by);
  }
}
