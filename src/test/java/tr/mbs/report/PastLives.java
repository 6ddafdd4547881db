package tr.mbs.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tr.mbs.report.PastRequests.Traits;

/** Lives of requests as they could have been, for {@link PastRequests}: the same for the same seed. */
public final class PastLives {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final List<String> SUBJECTS = List.of("YOL", "KAN", "ELK", "SAG", "EGT", "COP");
  private static final List<String> OUTCOMES = List.of("POSITIVE", "NEGATIVE", "PARTIAL", "INFORMED");
  private static final int LEGAL_DAYS = 30;

  private final Random random;
  private final String governorate;
  private final List<String> bodies;
  private List<String> lines;
  private LocalDateTime at;
  private LocalDateTime until;
  private LocalDate lastDay;
  private String holder;

  /** @param bodies to which MİGM forwards besides the governorate; none is fine */
  public PastLives(long seed, String plate, List<String> bodies) {
    this.random = new Random(seed);
    this.governorate = "valilik-" + plate;
    this.bodies = bodies;
  }

  public Traits traits() {
    return new Traits(of(List.of("REQUEST", "REQUEST", "SUGGESTION", "COMPLAINT")), of(SUBJECTS),
        of(List.of("PORTAL", "PORTAL", "PHONE", "PETITION")));
  }

  /** A life that begins between these days, and of which nothing is told after the last of them. */
  public String[] life(LocalDate from, LocalDate to) {
    lines = new ArrayList<>();
    until = to.atTime(20, 0);
    at = from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()))).atTime(8 + random.nextInt(10), 5);
    lastDay = at.toLocalDate().plusDays(LEGAL_DAYS);
    tell("FILED", "-", "migm", "");
    decide();
    if (holder == null && random.nextInt(10) == 0 && passes()) {
      lastDay = at.toLocalDate().plusDays(LEGAL_DAYS);
      tell("OBJECTED", "-", "migm", "");
      decide();
    }
    return lines.toArray(String[]::new);
  }

  private void decide() {
    for (int move = 0; move < 6 && holder != null && random.nextInt(12) > 0 && passes(); move++) {
      String actor = holder;
      if (actor.equals("migm") && random.nextInt(8) > 0) {
        tell("FORWARDED", actor, bodies.isEmpty() || random.nextBoolean() ? governorate : of(bodies), "");
      } else if (!actor.equals("migm") && random.nextInt(6) == 0) {
        tell("RETURNED", actor, "migm", "");
      } else {
        tell("RESOLVED", actor, "-", " " + of(OUTCOMES));
      }
    }
  }

  private boolean passes() {
    LocalDateTime next = at.plusMinutes(30 + (long) (random.nextDouble() * random.nextDouble() * 20 * 24 * 60));
    if (next.isAfter(until)) {
      return false;
    }
    at = next;
    return true;
  }

  private void tell(String action, String actor, String next, String outcome) {
    holder = next.equals("-") ? null : next;
    lines.add(TIME.format(at) + " " + action + " " + actor + " " + next + " " + lastDay + outcome);
  }

  private String of(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
