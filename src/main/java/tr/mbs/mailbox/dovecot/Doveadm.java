package tr.mbs.mailbox.dovecot;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tr.mbs.mailbox.account.OpenConnections;
import tr.mbs.notification.mail.MailServer;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;

/**
 * Dovecot's HTTP API for its {@code doveadm}: "kick" (https://doc.dovecot.org/2.3/admin_manual/doveadm_http_api/). Without
 * an address no server is told: then only our own connections are closed.
 */
@Component
class Doveadm implements OpenConnections {

  private static final Logger log = LoggerFactory.getLogger(Doveadm.class);
  /** The exit code for "no users kicked" (EX_NOUSER of the API: nobody was connected). */
  private static final int NOBODY = 68;

  private static final Pattern IN_THE_CLEAR = Pattern.compile("http:", Pattern.CASE_INSENSITIVE);
  private static final Pattern ON_THIS_MACHINE =
      Pattern.compile("http://(localhost|127[0-9.]*|\\[::1])(:[0-9]+)?(/|$)", Pattern.CASE_INSENSITIVE);

  private final String url;
  private final String key;
  private final RestClient client;

  /** @param imap host of an operator's mail server; blank: none, or the one inside a demo */
  Doveadm(@Value("${mbs.mailbox.doveadm.url}") String url, @Value("${mbs.mailbox.doveadm.key}") String key,
      @Value("${mbs.mailbox.imap.host}") String imap, SiteProperties site,
      @Value("${mbs.mail.authorities}") String authorities, @Value("${mbs.provider-timeout}") Duration timeout) {
    if (url.isBlank() != key.isBlank()) {
      throw new StartRefused("Of MBS_DOVEADM_URL and MBS_DOVEADM_KEY one is missing.",
          "Set both, as doveadm_api_key and the http listener of service doveadm have them, or neither.");
    }
    if (IN_THE_CLEAR.matcher(url).lookingAt() && !ON_THIS_MACHINE.matcher(url).lookingAt()) {
      throw new StartRefused("MBS_DOVEADM_URL is no https address, so the key would travel in the clear.",
          "Give the http listener of service doveadm ssl = yes, and write https://…");
    }
    if (url.isBlank() && !imap.isBlank() && !site.demo()) {
      log.warn("MBS_DOVEADM_URL is not set: a mail program that is connected when its key ends stays connected");
    }
    // A demo ends nobody's connections, whatever is set.
    this.url = site.demo() ? "" : url;
    this.key = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
        HttpClient.newBuilder().sslContext(MailServer.trust(authorities)).connectTimeout(timeout).build());
    requests.setReadTimeout(timeout);
    this.client = RestClient.builder().requestFactory(requests).build();
  }

  @Override
  public void close(List<String> addresses) {
    if (url.isBlank()) {
      return;
    }
    Object[][] answers = client.post().uri(url).header(HttpHeaders.AUTHORIZATION, "X-Dovecot-API " + key)
        .contentType(MediaType.APPLICATION_JSON).body(commands(addresses)).retrieve().body(Object[][].class);
    if (answers == null || answers.length != addresses.size()) {
      throw new RestClientException("doveadm answered another number of commands");
    }
    for (Object[] answer : answers) {
      if (answer.length > 1 && "error".equals(answer[0]) && !answer[1].toString().contains("exitCode=" + NOBODY)) {
        throw new RestClientException("doveadm refused: " + answer[1]);
      }
    }
  }

  /** {@code [["kick", {"mask": ["il.ilce.ad@…"]}, "0"], …]}. */
  private static List<List<Object>> commands(List<String> addresses) {
    return IntStream.range(0, addresses.size()).mapToObj(number ->
        List.<Object>of("kick", Map.of("mask", List.of(addresses.get(number))), Integer.toString(number))).toList();
  }
}
