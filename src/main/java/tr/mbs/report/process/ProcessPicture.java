package tr.mbs.report.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.camunda.bpm.model.bpmn.Bpmn;
import tr.mbs.report.picture.Caption;
import tr.mbs.report.picture.Picture;
import tr.mbs.report.picture.Shade;
import tr.mbs.report.picture.Steps;

/**
 * A model as its own diagram draws it, in that diagram's pixels, with tasks coloured by the days that they cost in all.
 *
 * @param sides  pool, lanes and subprocesses: what lies behind the rest
 * @param legend the steps of the colours, with their limits in words
 */
public record ProcessPicture(Caption caption, int left, int top, int width, int height, List<Side> sides,
                             List<Flow> flows, List<Node> nodes, List<Steps.Range> legend) implements Picture {

  @Override
  public String fragment() {
    return "process";
  }

  /**
   * What happened at a task.
   *
   * @param number     how often it was done
   * @param medianDays of one time
   * @param totalDays  of all of them together: what the colour says
   * @param href       where it is explained, or null
   */
  public record Heat(long number, double medianDays, double totalDays, String href) {
  }

  /** A line of text around its middle. */
  public record Text(String text, double x, double y) {
  }

  /** What lies behind the rest. A pool's and a lane's name stands upright in a strip at its left edge. */
  public enum Frame {
    POOL, LANE, PART;

    public boolean isUpright() {
      return this != PART;
    }
  }

  /** @param turn how the name is turned, or null */
  public record Side(String id, Frame frame, double x, double y, double width, double height, List<Text> name, String turn) {
  }

  /** @param arrow the three corners of its head */
  public record Flow(String id, String points, String arrow, List<Text> name) {
  }

  public enum Kind { START, BETWEEN, END, CHOICE, PARALLEL, MACHINE, PERSON }

  /**
   * @param sign "timer" or "message" in an event, otherwise null
   * @param name inside a task, beside the rest
   * @param told what is written into a task below its name; null where nothing was measured
   */
  public record Node(String id, Kind kind, String sign, double x, double y, double width, double height, String fullName,
                     List<Text> name, Told told) {

    public double middle() {
      return x + width / 2;
    }

    public double center() {
      return y + height / 2;
    }

    public boolean isEvent() {
      return kind == Kind.START || kind == Kind.BETWEEN || kind == Kind.END;
    }

    public boolean isGateway() {
      return kind == Kind.CHOICE || kind == Kind.PARALLEL;
    }

    public boolean isTask() {
      return !isEvent() && !isGateway();
    }
  }

  /**
   * @param median in words
   * @param total  in words
   * @param y      of the number's line; the median's is below it
   */
  public record Told(long number, String median, String total, Shade shade, String href, double y) {

    public double below() {
      return y + DiagramReader.LINE;
    }
  }

  /**
   * @param model the file of {@code bpmn/} without its ending: "request"
   * @param heats by the task's id; what is no task of today's model is left out
   * @param words for days: "12,3 gün"
   */
  public static ProcessPicture of(Caption caption, String model, Map<String, Heat> heats, DoubleFunction<String> words) {
    try (InputStream file = ProcessPicture.class.getResourceAsStream("/bpmn/" + model + ".bpmn")) {
      return new DiagramReader(Bpmn.readModelFromStream(file), heats, words).read(caption);
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + model + " cannot be read", e);
    }
  }
}
