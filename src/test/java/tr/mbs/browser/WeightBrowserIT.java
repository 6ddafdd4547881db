package tr.mbs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Photo;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Visitors;
import tr.mbs.testing.ApplicationTest;

/** Every page of ours comes over a slow line in the mountains: at most 100 kB on the first view, pictures included. */
@ApplicationTest
@ExtendWith(Chromium.class)
class WeightBrowserIT {

  private static final long MOST = 100_000;

  @Test
  void pagesAreLight(Visitors visitors) {
    Map<String, Long> weights = new LinkedHashMap<>();
    weigh(visitors.somebody().page(), weights,
        "/", "/giris", "/kurum/giris", "/yok", "/demo/sms?to=905550002005",
        "/demo/posta?to=cankiri.merkez.ilicakoy@muhtar.example");
    Portal muhtar = visitors.muhtar(Muhtar.OF_ILICAKOY);
    String number = muhtar.fillIn("Talep (İstek)", "Yol, köprü, asfalt, kaldırım", "Köy yolu onarımı",
        "Köy yolu kışın bozuldu.", "Köy girişi").attach("yol.jpg", "image/jpeg", Photo.ofTheRoad()).send();
    weigh(muhtar.page(), weights, "/basvuru", "/basvuru/" + number + "/alindi", "/talepler",
        "/talepler?durum=yonlendirilen", "/talepler?durum=sonuclanan", "/talepler/" + number);
    Page officer = visitors.desk();
    new StaffPages(officer).signIn("migm1");
    weigh(officer, weights, "/kurum", "/kurum/talepler", "/kurum/talepler/" + number);
    assertThat(weights).allSatisfy((path, bytes) -> assertThat(bytes).as(path).isBetween(1L, MOST));
  }

  /** Bytes on the wire, with an empty cache. */
  private static void weigh(Page page, Map<String, Long> weights, String... paths) {
    CDPSession wire = page.context().newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    wire.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    wire.send("Network.enable");
    JsonObject disabled = new JsonObject();
    disabled.addProperty("cacheDisabled", true);
    wire.send("Network.setCacheDisabled", disabled);
    for (String path : List.of(paths)) {
      bytes.set(0);
      page.navigate(path, new NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
      weights.put(path, bytes.get());
    }
    wire.detach();
  }
}
