package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.ProofsOfWork;
import tr.mbs.testing.Visitor;

/**
 * How alike the answers to five kinds of people are: 60 starts each, by turns, everybody with a browser and an address of
 * his own. Times are printed and judged by whoever reads them: the machine has other things to do too.
 */
@ApplicationTest
@Tag("heavy")
class SamenessIT {

  private static final int WARM_UP = 20;
  private static final int STARTS = 60;
  private static final String STRANGER = "Başka Biri";

  private record Person(String tckn, String fullName) {

    private static Person of(Officeholder holder) {
      return new Person(holder.tckn().digits(), holder.fullName());
    }
  }

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;

  private final Set<String> seen = new HashSet<>();
  private int visitors;

  @Test
  void fiveKindsOfPeopleAreAnsweredAlike() {
    Map<String, Supplier<Person>> kinds = new LinkedHashMap<>();
    kinds.put("right", () -> Person.of(Officeholder.inOffice(context)));
    kinds.put("wrong name", () -> new Person(Officeholder.inOffice(context).tckn().digits(), STRANGER));
    kinds.put("unknown", () -> new Person(Officeholder.newTckn().digits(), STRANGER));
    kinds.put("ended mandate", () -> Person.of(Officeholder.retired(context)));
    kinds.put("no phone", () -> Person.of(Officeholder.withoutPhone(context)));
    Map<String, Deque<Person>> people = new LinkedHashMap<>();
    kinds.forEach((kind, next) ->
        people.put(kind, Stream.generate(next).limit(WARM_UP + STARTS).collect(Collectors.toCollection(ArrayDeque::new))));
    Map<String, List<Double>> times = new LinkedHashMap<>();
    Random order = new Random(1);
    List<String> turns = new ArrayList<>(kinds.keySet());
    for (int round = -WARM_UP; round < STARTS; round++) {
      // Never in the same order: what one start leaves to do in the background is in the next one's way.
      Collections.shuffle(turns, order);
      for (String kind : turns) {
        double milliseconds = start(people.get(kind).pop());
        if (round >= 0) {
          times.computeIfAbsent(kind, name -> new ArrayList<>()).add(milliseconds);
        }
      }
    }
    assertThat(seen).as("status, header names, cookie names, length").hasSize(1);
    times.forEach((kind, measured) ->
        System.out.printf(Locale.ROOT, "Sameness: %s, median %.2f ms%n", kind, median(measured)));
    double fastest = times.values().stream().mapToDouble(SamenessIT::median).min().orElseThrow();
    double slowest = times.values().stream().mapToDouble(SamenessIT::median).max().orElseThrow();
    System.out.printf(Locale.ROOT, "Sameness: fastest / slowest %.3f%n", fastest / slowest);
  }

  /** Milliseconds from sending the first page to its answer. */
  private double start(Person person) {
    visitors++;
    Visitor visitor = new Visitor(port).from("10." + visitors / 250 + "." + visitors % 250 + ".1");
    visitor.get("/giris");
    Map<String, String> fields = Map.of("tckn", person.tckn(), "fullName", person.fullName(),
        "verification", ProofsOfWork.solve(visitor));
    long before = System.nanoTime();
    HttpResponse<String> answer = visitor.post("/giris", fields);
    double milliseconds = (System.nanoTime() - before) / 1e6;
    Set<String> cookies = new TreeSet<>();
    visitor.cookies().forEach(cookie -> cookies.add(cookie.getName() + cookie.getValue().length()));
    seen.add(answer.statusCode() + " " + new TreeSet<>(answer.headers().map().keySet()) + " " + cookies + " "
        + answer.body().length() + " " + visitor.get("/giris/onay").body().length());
    return milliseconds;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return (sorted.get(sorted.size() / 2 - 1) + sorted.get(sorted.size() / 2)) / 2;
  }
}
