package tr.mbs.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** The way through a page of who has no mouse. */
public final class TabKey {

  private static final int STOPS_ON_A_PAGE = 40;
  private static final String RING_WIDTH = "e => e === document.activeElement"
      + " ? parseFloat(getComputedStyle(e).outlineWidth) * (getComputedStyle(e).outlineStyle !== 'none') : -1";

  private TabKey() {
  }

  /** Presses Tab until this has the focus, which then shows as a ring. */
  public static void walkTo(Locator target) {
    double ring = -1;
    for (int stop = 0; stop < STOPS_ON_A_PAGE && ring < 0; stop++) {
      target.page().keyboard().press("Tab");
      ring = ((Number) target.evaluate(RING_WIDTH)).doubleValue();
    }
    assertThat(ring).as("width of the focus ring of " + target).isGreaterThanOrEqualTo(3);
  }
}
