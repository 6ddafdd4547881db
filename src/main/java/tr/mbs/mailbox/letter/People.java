package tr.mbs.mailbox.letter;

import java.util.List;

/**
 * The people of one line of the head.
 *
 * @param shown  the first ones, at most {@value #MOST}
 * @param others how many more there are
 */
public record People(List<Person> shown, int others) {

  /** More than these nobody reads on a page. */
  public static final int MOST = 100;

  public static final People NOBODY = new People(List.of(), 0);

  public People {
    shown = List.copyOf(shown);
  }

  public int count() {
    return shown.size() + others;
  }
}
