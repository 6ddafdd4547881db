package tr.mbs.registry.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Who gets to the register; which offices an officer finds there is OfficeScope's. Units and accounts are BİDB's. */
@Component
class RegistryRules implements AccessRules {

  private static final Audience[] READERS = OfficeScope.READERS.toArray(Audience[]::new);
  private static final Audience[] KEEPERS = OfficeScope.KEEPERS.toArray(Audience[]::new);
  private static final String ACCOUNTS = "/kurum/kullanicilar";
  private static final String OFFICE = "/kurum/muhtarlar/{office}";
  private static final String HANDOVER = "/kurum/muhtarlar/secim";
  private static final String ONE_HANDOVER = HANDOVER + "/{handover}";
  private static final String MANDATE = OFFICE + "/gorevler/{mandate}";

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get("/kurum/muhtarlar", READERS),
        get(HANDOVER, KEEPERS),
        post(HANDOVER, KEEPERS),
        get(HANDOVER + "/muhtarliklar.csv", KEEPERS),
        get(ONE_HANDOVER, KEEPERS),
        post(ONE_HANDOVER + "/uygula", KEEPERS),
        post(ONE_HANDOVER + "/vazgec", KEEPERS),
        get(ONE_HANDOVER + "/hatalar.csv", KEEPERS),
        get(OFFICE, READERS),
        get(OFFICE + "/yeni-muhtar", KEEPERS),
        post(OFFICE + "/yeni-muhtar", KEEPERS),
        get(MANDATE + "/duzeltme", KEEPERS),
        post(MANDATE + "/duzeltme", KEEPERS),
        get(MANDATE + "/kapatma", KEEPERS),
        post(MANDATE + "/kapatma", KEEPERS),
        get(MANDATE + "/goster", KEEPERS),
        post(MANDATE + "/goster", KEEPERS),
        get(MANDATE + "/telefon", KEEPERS),
        post(MANDATE + "/telefon", KEEPERS),
        get(OFFICE + "/telefon-degisikligi/{change}", KEEPERS),
        post(OFFICE + "/telefon-degisikligi/{change}", KEEPERS),
        get(ACCOUNTS, Audience.ADMIN),
        get(ACCOUNTS + "/yeni", Audience.ADMIN),
        post(ACCOUNTS + "/yeni", Audience.ADMIN),
        get(ACCOUNTS + "/{userId}", Audience.ADMIN),
        post(ACCOUNTS + "/{userId}", Audience.ADMIN),
        post(ACCOUNTS + "/{userId}/parola", Audience.ADMIN),
        get(ACCOUNTS + "/{userId}/kapatma", Audience.ADMIN),
        post(ACCOUNTS + "/{userId}/kapatma", Audience.ADMIN),
        post(ACCOUNTS + "/{userId}/acma", Audience.ADMIN),
        get(StaffImportPage.PATH, Audience.ADMIN),
        post(StaffImportPage.PATH, Audience.ADMIN),
        get("/kurum/birimler", Audience.ADMIN),
        get("/kurum/birimler/{code}", Audience.ADMIN),
        post("/kurum/birimler/{code}", Audience.ADMIN));
  }
}
