package tr.mbs.architecture;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.web.util.HtmlUtils;

/** Draws a model as SVG from its own diagram, for the documents: people's tasks are blue, the machine's are grey. */
final class ModelPicture {

  private static final int MARGIN = 20;
  private static final int HEADING = 30;
  private static final String STYLE = """
      <style>
      text { font: 12px sans-serif; text-anchor: middle; fill: #1a1a1a }
      .side { font-weight: bold }
      .shape { stroke: #33475b; stroke-width: 1.5; fill: #fff }
      .lane { stroke: #8a97a3; stroke-width: 1; fill: none }
      .person { fill: #dcebfa }
      .machine { fill: #f1f1f1 }
      .part { fill: #fafafa; stroke-dasharray: 4 4 }
      .beside { stroke-dasharray: 4 3 }
      .end { stroke-width: 4 }
      .flow { stroke: #33475b; stroke-width: 1.3; fill: none; marker-end: url(#arrow) }
      </style>
      <defs><marker id="arrow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path \
      d="M0 0 10 5 0 10z" fill="#33475b"/></marker></defs>
      """;

  private final Diagram diagram;
  private final StringBuilder svg = new StringBuilder();

  private ModelPicture(Diagram diagram) {
    this.diagram = diagram;
  }

  static String of(ProcessModel model) {
    return new ModelPicture(Diagram.of(model.model())).draw(model.process().getName());
  }

  private String draw(String title) {
    Rectangle2D all = diagram.shapes().stream().map(Diagram.Shape::place).reduce(Rectangle2D::createUnion).orElseThrow();
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f %.0f %.0f %.0f\" role=\"img\">\n<title>%s</title>\n%s",
        all.getX() - MARGIN, all.getY() - MARGIN, all.getWidth() + 2 * MARGIN, all.getHeight() + 2 * MARGIN, escaped(title),
        STYLE);
    add("<rect x=\"%.0f\" y=\"%.0f\" width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n", all.getX() - MARGIN,
        all.getY() - MARGIN);
    diagram.shapes().stream().filter(Diagram.Shape::isBackground).forEach(this::background);
    diagram.flows().forEach(this::flow);
    diagram.shapes().stream().filter(shape -> !shape.isBackground()).forEach(this::step);
    return svg.append("</svg>\n").toString();
  }

  private void background(Diagram.Shape shape) {
    Rectangle2D place = shape.place();
    if (shape.element() instanceof SubProcess) {
      rectangle(place, "shape part", 10);
      line(shape.name(), place.getCenterX(), place.getY() + 18, "side");
      return;
    }
    rectangle(place, "lane", 0);
    double middle = place.getX() + HEADING / 2.0;
    add("<g transform=\"translate(%.0f %.0f) rotate(-90)\">", middle, place.getCenterY());
    List<String> lines = Lettering.lines(shape.name(), place.getHeight());
    double first = 4 - (lines.size() - 1) * Lettering.LINE / 2.0;
    for (int number = 0; number < lines.size(); number++) {
      line(lines.get(number), 0, first + number * Lettering.LINE, shape.element() instanceof Participant ? "side" : null);
    }
    add("</g>\n");
    if (shape.element() instanceof Lane) {
      add("<path class=\"lane\" d=\"M%.0f %.0fv%.0f\"/>\n", place.getX() + HEADING, place.getY(), place.getHeight());
    }
  }

  private void flow(Diagram.Flow flow) {
    add("<path class=\"flow\" d=\"M%s\"/>\n", flow.points().stream().map(ModelPicture::coordinates)
        .collect(Collectors.joining(" ")));
    if (flow.label() != null) {
      text(flow.name(), flow.label());
    }
  }

  private void step(Diagram.Shape shape) {
    Rectangle2D place = shape.place();
    double x = place.getCenterX();
    double y = place.getCenterY();
    if (shape.element() instanceof Event) {
      String kind = shape.element() instanceof EndEvent ? " end"
          : shape.element() instanceof StartEvent start && !start.isInterrupting() ? " beside" : "";
      add("<circle class=\"shape%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/>\n", kind, x, y, place.getWidth() / 2);
    } else if (shape.element() instanceof Gateway) {
      double half = place.getWidth() / 2;
      add("<path class=\"shape\" d=\"M%.0f %.0f l%.0f %.0f %.0f %.0f %.0f %.0fz\"/>\n", x - half, y, half, -half, half,
          half, -half, half);
      add("<path class=\"shape\" d=\"%s\"/>\n", shape.element() instanceof ParallelGateway
          ? "M%.0f %.0fh20m-10 -10v20".formatted(x - 10, y) : "M%.0f %.0fl14 14m0 -14l-14 14".formatted(x - 7, y - 7));
    } else {
      rectangle(place, shape.element() instanceof UserTask ? "shape person" : "shape machine", 10);
    }
    if (shape.element() instanceof UserTask) {
      add("<path class=\"shape\" d=\"M%.0f %.0fc0 -7 12 -7 12 0zm3 -9a3 3 0 1 1 6 0a3 3 0 1 1 -6 0\"/>\n", place.getX() + 6,
          place.getY() + 17);
    }
    text(shape.name(), shape.label() == null ? place : shape.label());
  }

  private void rectangle(Rectangle2D place, String style, int corner) {
    add("<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"%d\"/>\n", style, place.getX(),
        place.getY(), place.getWidth(), place.getHeight(), corner);
  }

  private void text(String name, Rectangle2D place) {
    List<String> lines = Lettering.lines(name, place.getWidth());
    double first = place.getCenterY() - lines.size() * Lettering.LINE / 2.0 + 11;
    for (int number = 0; number < lines.size(); number++) {
      line(lines.get(number), place.getCenterX(), first + number * Lettering.LINE, null);
    }
  }

  private void line(String text, double x, double y, String style) {
    add("<text%s x=\"%.0f\" y=\"%.0f\">%s</text>\n", style == null ? "" : " class=\"" + style + "\"", x, y, escaped(text));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  private static String coordinates(Point2D point) {
    return String.format(Locale.ROOT, "%.0f %.0f", point.getX(), point.getY());
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
