package tr.mbs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Visitor;

/** Who gets what from every address: {@code src/test/resources/access-table.txt}, asked line by line over HTTP. */
@ApplicationTest
class AccessTableIT {

  /** Who may read what was typed into the sample: its muhtar, MİGM and the governorate that holds it. */
  private static final Set<Actor> READERS =
      EnumSet.of(Actor.MUHTAR, Actor.MIGM, Actor.MANAGER, Actor.GOVERNORATE);

  private static final List<ExpectedAccess> TABLE = ExpectedAccess.table();

  @Autowired
  private ApplicationContext context;
  @Autowired
  private List<AccessRules> modules;
  @Autowired
  private List<RequestMappingHandlerMapping> mappings;

  private Cast cast;

  @BeforeEach
  void everybodySignsIn() {
    cast = Cast.of(context);
  }

  @Test
  void everybodyGetsWhatTheTableSaysAndNothingOfOthers() {
    assertThat(Arrays.stream(Actor.values()).parallel().map(this::surprises).flatMap(List::stream)).isEmpty();
  }

  @Test
  void noRuleIsWithoutALineAndNoneIsHiddenByAnEarlierOne() {
    List<AccessRule> rules = modules.stream().flatMap(module -> module.rules().stream()).toList();
    List<AccessRule> untested = new ArrayList<>(rules);
    TABLE.forEach(line -> rules.stream().filter(rule -> decides(rule, line)).findFirst().ifPresent(untested::remove));
    assertThat(untested).as("rules that decide no line of the table").isEmpty();
  }

  @Test
  void noPageIsWithoutALine() {
    assertThat(mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(page -> TABLE.stream().noneMatch(line -> serves(page, line))))
        .as("pages that no line of the table asks for").isEmpty();
  }

  private List<String> surprises(Actor actor) {
    List<String> surprises = new ArrayList<>();
    takeToken(actor, cast.visitor(actor));
    for (ExpectedAccess line : TABLE) {
      HttpResponse<String> answer = ask(actor, line);
      String asked = actor + " " + line.method() + " " + line.address();
      if (answer.statusCode() != line.statuses().get(actor)) {
        surprises.add(asked + ": " + answer.statusCode() + ", not " + line.statuses().get(actor));
      }
      if (!READERS.contains(actor) && answer.body().contains(SampleCase.CANARY)) {
        surprises.add(asked + " shows what is not his");
      }
    }
    return surprises;
  }

  private HttpResponse<String> ask(Actor actor, ExpectedAccess line) {
    Visitor visitor = line.isSignOut() ? cast.newlySignedIn(actor) : cast.visitor(actor);
    String address = cast.sample().address(line.address());
    boolean sends = Set.of("POST", "PUT", "DELETE").contains(line.method());
    if (line.isCallOfWebApplication() || !sends && !line.method().equals("GET")) {
      return visitor.call(line.method(), address, sends ? "{}" : null);
    }
    if (!sends) {
      return visitor.get(address);
    }
    if (line.isSignOut()) {
      takeToken(actor, visitor);
    }
    return visitor.post(address, Map.of());
  }

  /** The token of a session lasts as long as the session; a page that asks no table has it: to sign in, or out. */
  private static void takeToken(Actor actor, Visitor visitor) {
    visitor.get(actor == Actor.NOBODY ? "/giris" : "/aydinlatma-metni");
  }

  private static boolean decides(AccessRule rule, ExpectedAccess line) {
    return rule.method().equals(line.httpMethod()) && PathPatternParser.defaultInstance.parse(rule.pattern())
        .matches(PathContainer.parsePath(line.path()));
  }

  private static boolean serves(RequestMappingInfo page, ExpectedAccess line) {
    Set<RequestMethod> methods = page.getMethodsCondition().getMethods();
    return (methods.isEmpty() || methods.contains(RequestMethod.valueOf(line.method())))
        && page.getPathPatternsCondition().getPatterns().stream()
            .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(line.path())));
  }
}
