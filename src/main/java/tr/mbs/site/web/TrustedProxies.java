package tr.mbs.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tr.mbs.site.IpAddress;
import tr.mbs.site.IpRange;
import tr.mbs.site.start.StartRefused;

/**
 * Who really asks, when a proxy asks for him. X-Forwarded-For and X-Forwarded-Proto are read from the proxies that the
 * operator names and from nobody else; of a chain counts the last address that is none of them, because everything to
 * its left was written by whoever has it (contract.md, MBS_TRUSTED_PROXIES).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TrustedProxies extends OncePerRequestFilter {

  private final List<IpRange> proxies;

  /** @param ranges separated by commas */
  TrustedProxies(@Value("${mbs.trusted-proxies}") String ranges) {
    try {
      proxies = IpRange.listOf(ranges);
    } catch (IllegalArgumentException malformed) {
      throw new StartRefused("MBS_TRUSTED_PROXIES holds something that is no address.",
          "Write addresses or CIDR ranges with commas between them, for example: 10.0.0.5,192.168.1.0/24,::1");
    }
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<IpAddress> peer = IpAddress.parse(request.getRemoteAddr()).filter(this::isProxy);
    if (peer.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    IpAddress client = client(peer.get(), header(request, "X-Forwarded-For"));
    List<String> protocols = header(request, "X-Forwarded-Proto");
    boolean secure = !protocols.isEmpty() && protocols.get(protocols.size() - 1).equals("https");
    chain.doFilter(new ForwardedRequest(request, client.toString(), secure), response);
  }

  /** From right to left as long as proxies speak; what is no address tells nothing more. */
  private IpAddress client(IpAddress peer, List<String> hops) {
    IpAddress client = peer;
    for (int hop = hops.size() - 1; hop >= 0 && isProxy(client); hop--) {
      Optional<IpAddress> before = IpAddress.parse(hops.get(hop));
      if (before.isEmpty()) {
        return client;
      }
      client = before.get();
    }
    return client;
  }

  private boolean isProxy(IpAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }

  /** All values of a header that may come several times, in order. */
  private static List<String> header(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name)).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .toList();
  }
}
