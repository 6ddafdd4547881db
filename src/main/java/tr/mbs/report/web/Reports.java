package tr.mbs.report.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Refusal;
import tr.mbs.report.page.Asked;
import tr.mbs.report.page.Report;
import tr.mbs.report.page.Report.Content;
import tr.mbs.site.database.LongWork;

/** All reports, in their order. */
@Component
class Reports {

  private final List<Report> all;
  private final TransactionTemplate moment;

  Reports(List<Report> all, PlatformTransactionManager transactions) {
    this.all = List.copyOf(all);
    moment = new TransactionTemplate(transactions);
    moment.setReadOnly(true);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * What stands on a page, all of it of one moment: statements that follow each other would not add up while requests move.
   * It may go through years, so it is long work.
   */
  Content read(Report report, Asked asked) {
    return LongWork.call(() -> moment.execute(status -> report.content(asked)));
  }

  Report first() {
    return all.get(0);
  }

  List<String> names() {
    return all.stream().map(Report::name).toList();
  }

  /** @throws Refusal NOT_FOUND */
  Report get(String name) {
    return all.stream().filter(report -> report.name().equals(name)).findFirst()
        .orElseThrow(Reports::notFound);
  }

  /** What is not the reader's, or does not exist. */
  static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "report.refusal.notFound");
  }
}
