package tr.mbs.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever has just started the demo where to go and as whom. Demo passwords are no secret: the README has them. */
@Component
@DemoMode
class Greeting {

  private final ServletWebServerApplicationContext server;

  Greeting(ServletWebServerApplicationContext server) {
    this.server = server;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    System.out.println("""

        Muhtar Bilgi Sistemi (DENEME) hazır: http://localhost:%d

          Muhtar    TC Kimlik No 10000000146, Ahmet Yılmaz; onay kodu: /demo/sms
          MİGM      migm1        /kurum/giris
          Valilik   valilik18a   (Çankırı)
          Müdürlük  egitim18     (Çankırı İl Millî Eğitim)
          Belediye  belediye18   (Çankırı)
          Hakem     migmyonetici
          Birim yöneticileri: valilik18y, belediye18y
          Operatör  operator1    Cockpit
          Yönetici  yonetici     Admin
          Bütün kurum hesaplarının parolası: Demo-2026!
        """.replace("%d", Integer.toString(server.getWebServer().getPort())));
  }
}
