package tr.mbs.browser.page;

import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody whom e-Belediye invited: the user id came by e-mail, the one-time password by SMS. */
public record Invited(String userId, String password) {

  private static final Pattern PASSWORD = Pattern.compile("gecici parolaniz: (\\S+) ");
  private static final Pattern USER_ID = Pattern.compile("Kullanıcı adınız: (\\S+)");

  /**
   * Waits for both messages.
   *
   * @param phone E.164
   */
  public static Invited read(Page page, String phone, String email) {
    return new Invited(first(page, "/demo/posta", email, USER_ID),
        first(page, "/demo/sms", phone.substring(1), PASSWORD));
  }

  private static String first(Page page, String inbox, String recipient, Pattern pattern) {
    return await().atMost(Duration.ofSeconds(60)).until(() -> {
      String messages = page.request().get(inbox, RequestOptions.create().setQueryParam("to", recipient)
          .setHeader("Accept", "application/json")).text();
      List<String> texts = JsonPath.read(messages, "$[*].text");
      return texts.stream().map(pattern::matcher).filter(Matcher::find).map(match -> match.group(1)).findFirst();
    }, Optional::isPresent).orElseThrow();
  }
}
