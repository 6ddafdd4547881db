package tr.mbs.request.moves;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.request.process.RequestProcess;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/**
 * Every move by everybody wherever a request can stand, over HTTP by door and pages, against {@code moves.txt}. What is
 * refused has its status and sentence and leaves the request as it was; what is made leaves one movement.
 */
@ApplicationTest
class EveryMoveIT {

  private static final Expectations EXPECTED = Expectations.read();
  private static final Pattern ARGUMENT = Pattern.compile("\\{[^}]*}");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private OwnMoves muhtarMoves;
  @Autowired
  private HistoryService history;
  @Autowired
  private MessageSource messages;

  private final Map<Role, Visitor> muhtars = new EnumMap<>(Role.class);
  private final Map<Role, StaffVisit> officers = new EnumMap<>(Role.class);
  private Casework casework;
  private String office;

  @BeforeEach
  void everybodySignsIn() {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    Officeholder owner = Officeholder.inOffice(context);
    office = context.getBean(Mandates.class).find(owner.mandate()).orElseThrow().muhtarlikId();
    muhtars.put(Role.MUHTAR, MuhtarVisit.signedIn(port, owner));
    muhtars.put(Role.OTHER_MUHTAR, MuhtarVisit.signedIn(port, Officeholder.inOffice(context)));
    // With this page comes the token that all others take.
    muhtars.values().forEach(muhtar -> muhtar.get("/talepler"));
    for (Role role : Role.values()) {
      if (role.account() != null) {
        officers.put(role, StaffVisit.signedIn(port, role.account()));
      }
    }
  }

  @Test
  void everybodyMayDoWhatTheTableSaysAndNothingElse() throws Exception {
    List<String> surprises = new ArrayList<>();
    int cells = 0;
    for (Place place : Place.values()) {
      Request shared = brought(place);
      for (Role role : Role.values()) {
        for (Move move : role.moves()) {
          Expectations.Answer expected = EXPECTED.of(place, role, move);
          if (expected.isOfTheTask() && !Move.SAMPLE.contains(move)) {
            continue;
          }
          Request request = expected.isMade() ? brought(place) : shared;
          Optional<String> surprise = surprise(request, role, move, expected);
          if (surprise.isPresent()) {
            surprises.add(place + " " + role + " " + move + ": " + surprise.get() + ", expected " + expected);
            shared = brought(place);
          }
          cells++;
        }
      }
    }
    assertThat(surprises).isEmpty();
    assertThat(EXPECTED.unused()).as("lines of moves.txt that decide nothing").isEmpty();
    assertThat(cells).isGreaterThan(400);
  }

  private Request brought(Place place) throws Exception {
    return place.bring(casework.file(office), casework, muhtarMoves);
  }

  /** What is not as the table says. */
  private Optional<String> surprise(Request request, Role role, Move move, Expectations.Answer expected) throws Exception {
    HttpResponse<String> answer = role.account() == null ? ofMuhtar(request, role, move) : ofStaff(request, role, move);
    if (answer.statusCode() != expected.status()) {
      return Optional.of(answer.statusCode() + " " + shortened(answer));
    }
    if (expected.sentence() != null && !says(answer, role, expected.sentence())) {
      return Optional.of("says " + shortened(answer));
    }
    int made = casework.now(request).movements() - request.movements();
    return made == (expected.isMade() && !Move.WITHOUT_MOVEMENT.contains(move) ? 1 : 0)
        ? Optional.empty() : Optional.of(made + " movements");
  }

  private HttpResponse<String> ofMuhtar(Request request, Role role, Move move) {
    return muhtars.get(role).post("/talepler/" + request.number() + "/" + move.page(), move.fields());
  }

  /** Takes the task if he can, and gives it back if he still has it. */
  private HttpResponse<String> ofStaff(Request request, Role role, Move move) throws Exception {
    StaffVisit officer = officers.get(role);
    Task wish = casework.wish(request);
    String task = wish != null && Move.OF_A_WISH.contains(move) ? wish.getId() : task(request);
    boolean taken = officer.claim(task).statusCode() == 204;
    HttpResponse<String> answer = officer.submit(task, move.fields());
    if (taken && answer.statusCode() != 204 || Move.IN_PLACE.contains(move)) {
      officer.unclaim(task);
    }
    return answer;
  }

  /** The one in which it is decided; when it is over, the last of those. */
  private String task(Request request) {
    Task open = casework.task(request);
    return open != null ? open.getId() : history.createHistoricTaskInstanceQuery()
        .processInstanceBusinessKey(request.getId().toString()).orderByHistoricTaskInstanceEndTime().desc().list().stream()
        .filter(task -> !task.getTaskDefinitionKey().equals(RequestProcess.GRANT_EXTENSION)).findFirst().orElseThrow().getId();
  }

  private boolean says(HttpResponse<String> answer, Role role, String key) {
    String said = role.account() == null ? HtmlUtils.htmlUnescape(answer.body()) : message(answer);
    String sentence = ARGUMENT.splitAsStream(messages.getMessage(key, null, TurkishText.TURKISH))
        .map(Pattern::quote).reduce((one, other) -> one + ".*" + other).orElseThrow();
    return Pattern.compile(sentence, Pattern.DOTALL).matcher(said).find();
  }

  private static String message(HttpResponse<String> answer) {
    return JsonPath.read(answer.body(), "$.message");
  }

  private static String shortened(HttpResponse<String> answer) {
    String body = answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    return body.substring(0, Math.min(200, body.length()));
  }
}
