package tr.mbs.report.process;

import java.util.Map;
import tr.mbs.report.picture.Caption;

/** A model as its own diagram draws it, with tasks coloured by the days that they cost in all. */
public record ProcessPicture(Caption caption) {

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

  /**
   * @param model the file of {@code bpmn/} without its ending: "request"
   * @param heats by the element's id
   */
  public static ProcessPicture of(Caption caption, String model, Map<String, Heat> heats) {
    throw new UnsupportedOperationException();
  }
}
