package tr.mbs.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tr.mbs.kernel.Refusal;
import tr.mbs.testing.PrintedFile;

class PressTest {

  private static final String PAGE = """
      <html lang="tr"><head><title>Deneme</title>
        <link rel="stylesheet" href="%1$s/a.css"/>
        <style>
          @import url(%1$s/b.css);
          @font-face { font-family: x; src: url(%1$s/c.ttf) }
          * { font-family: "Noto Sans"; background: url(%1$s/d.png) }
        </style></head>
      <body><p>Yazı</p>
        <img alt="a" src="%1$s/e.png"/><img alt="b" src="%2$s"/><object data="%1$s/f.svg"></object></body></html>
      """;

  private final SpringTemplateEngine templates = new SpringTemplateEngine();

  PressTest() {
    templates.setTemplateResolver(new StringTemplateResolver());
  }

  @Test
  void nothingIsLoadedFromAnywhere() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", call -> {
      calls.incrementAndGet();
      call.sendResponseHeaders(404, -1);
      call.close();
    });
    server.start();
    try {
      String page = String.format(Locale.ROOT, PAGE, "http://127.0.0.1:" + server.getAddress().getPort(),
          Path.of("docs/images/giris-360.png").toUri());
      PrintedFile file = PrintedFile.of(new Press(templates).print("muhtar", page, Map.of()));
      assertThat(file.text()).contains("Yazı");
      assertThat(file.whole()).doesNotContain("/Image");
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whoComesWhenTwoArePrintedIsToldToComeBack() throws Exception {
    Press press = new Press(templates, Duration.ofMillis(20));
    String page = "<html><head><title>x</title></head><body th:text=\"${slow}\"></body></html>";
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    Object slow = new Object() {
      @Override
      public String toString() {
        begun.countDown();
        try {
          end.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return "x";
      }
    };
    CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> press.print("first", page, Map.of("slow", slow)));
    CompletableFuture<byte[]> second = CompletableFuture.supplyAsync(() -> press.print("second", page, Map.of("slow", slow)));
    begun.await();
    assertThatThrownBy(() -> press.print("third", page, Map.of("slow", "x"))).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BUSY));
    end.countDown();
    CompletableFuture.allOf(first, second).join();
    assertThat(press.print("third", page, Map.of("slow", "x"))).isNotEmpty();
  }

  @Test
  void whatTheLettersLackIsSeenToBeMissing() {
    assertThat(Typeface.printable("Iğdır’da çİçek – 5 ₺\n\tson")).isEqualTo("Iğdır’da çİçek – 5 ₺\n\tson");
    assertThat(Typeface.printable("g\u0306 i\u0307 s\u0327")).as("composed").isEqualTo("ğ i ş");
    assertThat(Typeface.printable("a🚜b\ud83dc漢")).isEqualTo("a�b�c�");
    assertThat(Typeface.printable("<h1>\u0338Yol</h1><p>\u0327\u0338su")).isEqualTo("<h1>Yol</h1><p>su");
    assertThat(Typeface.printable("a\n\nb\r\n \n\n\nc")).isEqualTo("a\n\nb\n\nc");
    assertThat(Typeface.printable("1\ufe0f\u20e3 x\u0000\u0008\u202e\u200d\u00ady\r\n")).isEqualTo("1 xy\n");
  }
}
