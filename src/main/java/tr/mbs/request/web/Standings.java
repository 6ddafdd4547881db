package tr.mbs.request.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.Status;
import tr.mbs.request.search.CaseLine;
import tr.mbs.request.search.RequestLine;

/** Says who has a request, since when, and until when, the way one would say it aloud. */
@Component
public class Standings {

  private final Units units;
  private final MessageSource messages;
  private final Clock clock;

  Standings(Units units, MessageSource messages, Clock clock) {
    this.units = units;
    this.messages = messages;
    this.clock = clock;
  }

  public Standing of(Request request, Locale locale) {
    return of(request.status(), request.holder(), request.heldSince(), request.lastDay(), locale);
  }

  Standing of(RequestLine line, Locale locale) {
    return of(line.status(), line.holder(), line.heldSince(), line.lastDay(), locale);
  }

  Standing of(CaseLine line, Locale locale) {
    return of(line.status(), line.holder(), line.heldSince(), line.lastDay(), locale);
  }

  private Standing of(Status status, String holderCode, Instant since, LocalDate lastDay, Locale locale) {
    if (holderCode == null) {
      return new Standing(kind(status), text(locale, "request.status." + status), null, null, null, null, false);
    }
    Unit holder = units.get(new UnitCode(holderCode));
    String word = text(locale, "request.status." + status + (status == Status.FORWARDED ? "." + holder.kind() : ""));
    long days = IstanbulTime.daysSince(since, clock);
    // Only Turkish says "to" and "at" with the name itself.
    boolean suffixed = locale.getLanguage().equals(TurkishText.TURKISH.getLanguage());
    String summary = days == 0
        ? text(locale, "request.page.today", suffixed ? TurkishText.dative(holder.name()) : holder.name())
        : text(locale, "request.page.since", days, suffixed ? TurkishText.locative(holder.name()) : holder.name());
    return new Standing(kind(status), word, holder.name(), text(locale, "request.page.days", days), summary,
        IstanbulTime.date(lastDay, locale), lastDay.isBefore(IstanbulTime.today(clock)));
  }

  private static String kind(Status status) {
    return status == Status.PENDING ? "waiting" : status.name().toLowerCase(Locale.ROOT);
  }

  private String text(Locale locale, String key, Object... args) {
    return messages.getMessage(key, args, locale);
  }
}
