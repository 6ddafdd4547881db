package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;

/** How many filings a second leave the queue before the counter's row; the figure of decision 0008. */
@ApplicationTest
@Tag("heavy")
class FilingRateIT {

  private static final Logger log = LoggerFactory.getLogger(FilingRateIT.class);
  private static final int FILINGS_EACH = 10;

  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;

  @BeforeEach
  void warmUp() {
    casework = beans.createBean(Casework.class);
    file();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 16})
  void filingsOfManyClientsGetNumbersOfTheirOwn(int clients) throws Exception {
    Callable<List<String>> client = this::file;
    long start = System.nanoTime();
    AtOnce<List<String>> work = AtOnce.of(Collections.nCopies(clients, client));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(work.failures()).isEmpty();
    assertThat(work.answers().stream().flatMap(List::stream)).hasSize(clients * FILINGS_EACH).doesNotHaveDuplicates();
    log.info("{} clients: {} filings in {} ms", clients, clients * FILINGS_EACH, taken.toMillis());
  }

  private List<String> file() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < FILINGS_EACH; i++) {
      numbers.add(casework.file("D18-001").number());
    }
    return numbers;
  }
}
