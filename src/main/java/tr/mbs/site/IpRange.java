package tr.mbs.site;

import java.util.Arrays;
import java.util.List;

/** The addresses of a network: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single one without the slash (CIDR). */
public record IpRange(IpAddress network, int prefix) {

  /**
   * @param text ranges with commas between them; blank for none
   * @throws IllegalArgumentException when one of them is no range
   */
  public static List<IpRange> listOf(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(range -> !range.isEmpty()).map(IpRange::of).toList();
  }

  /** @throws IllegalArgumentException when it is no such range */
  public static IpRange of(String text) {
    int slash = text.indexOf('/');
    IpAddress address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash))
        .orElseThrow(() -> new IllegalArgumentException("No range of addresses: " + text));
    int prefix = slash < 0 ? address.bits() : Integer.parseInt(text.substring(slash + 1));
    if (prefix < 0 || prefix > address.bits()) {
      throw new IllegalArgumentException("No range of addresses: " + text);
    }
    return new IpRange(address.network(prefix), prefix);
  }

  public boolean contains(IpAddress address) {
    return address.isV4() == network.isV4() && address.network(prefix).equals(network);
  }
}
