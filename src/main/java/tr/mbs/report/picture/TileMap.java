package tr.mbs.report.picture;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * Turkey as 81 tiles of the same size, coloured in five steps of which each has as many of them.
 *
 * @param legend the steps that occur, with their limits in words
 * @param gaps   whether an il has no value
 */
public record TileMap(Caption caption, List<Cell> cells, List<Steps.Range> legend, boolean gaps) implements Picture {

  @Override
  public String fragment() {
    return "map";
  }

  /** Of a cell and what divides it from the next. At 360 pixels it is 24.5 wide: a finger's least. */
  public static final int CELL_WIDTH = 78;
  public static final int CELL_HEIGHT = 84;
  public static final int WIDTH = Tile.COLUMNS * CELL_WIDTH;
  public static final int HEIGHT = Tile.ROWS * CELL_HEIGHT;

  private static final int LONGEST_NAME = 10;

  /**
   * @param text the value in words
   * @param href where the il is explained, or null
   */
  public record Value(double value, String text, String href) {
  }

  /**
   * @param value null when the il has none
   * @param name  in one line, or in two with a hyphen
   */
  public record Cell(Tile tile, Value value, Shade shade, List<String> name) {

    public int x() {
      return tile.column() * CELL_WIDTH;
    }

    public int y() {
      return tile.row() * CELL_HEIGHT;
    }
  }

  /**
   * @param values by plate, "01" to "81"; an il that is missing here is drawn without a value
   * @param words  for the limits of the steps: "12,3 gün"
   */
  public static TileMap of(Caption caption, Map<String, Value> values, DoubleFunction<String> words) {
    Steps steps = Steps.equalNumbers(values.values().stream().map(Value::value).toList());
    List<Cell> cells = Tile.ALL.stream().map(tile -> {
      Value value = values.get(tile.plate());
      return new Cell(tile, value, Shade.of(value == null ? 0 : steps.of(value.value())), inLines(tile.name()));
    }).toList();
    return new TileMap(caption, cells, values.isEmpty() ? List.of() : steps.ranges(words), values.size() < cells.size());
  }

  /** The two long names are put together of two: Afyon-karahisar, Kahraman-maraş. */
  private static List<String> inLines(String name) {
    if (name.length() <= LONGEST_NAME) {
      return List.of(name);
    }
    int second = Math.max(name.indexOf("karahisar"), name.indexOf("maraş"));
    return List.of(name.substring(0, second) + "-", name.substring(second));
  }
}
