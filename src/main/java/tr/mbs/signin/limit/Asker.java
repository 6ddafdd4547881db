package tr.mbs.signin.limit;

import tr.mbs.site.IpAddress;

/**
 * The browser in front of the sign-in pages, as far as it can be told from others.
 *
 * @param browser    text of the cookie to which a code is bound
 * @param recognized text of the cookie that a browser got when somebody signed in with it, or null
 * @param address    from where it asks; behind a trusted proxy that of the client
 */
public record Asker(String browser, String recognized, String address) {

  public String source() {
    return source(address);
  }

  /** One connection: an IPv4 address, or the 64 bits of IPv6 that one subscriber gets. */
  public static String source(String address) {
    return network(address, 32, 64);
  }

  /** The neighbourhood: 24 bits of IPv4; 48 of IPv6, what one site gets. */
  String network() {
    return network(address, 24, 48);
  }

  /** The network an address belongs to, or the text itself when it is no address. */
  private static String network(String address, int bitsOfV4, int bitsOfV6) {
    return IpAddress.parse(address)
        .map(parsed -> parsed.network(parsed.isV4() ? bitsOfV4 : bitsOfV6).toString())
        .orElse(address);
  }
}
