package tr.mbs.site;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of the internet protocol, version 4 or 6. A name is none: nothing here asks a name server. */
public record IpAddress(InetAddress value) {

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern V4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  /** With a colon in it Java reads it as an address or not at all. */
  private static final Pattern V6 = Pattern.compile("(?=[^:]*:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

  /** @param text {@code 192.0.2.1} or {@code 2001:db8::1}; empty for everything else */
  public static Optional<IpAddress> parse(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new IpAddress(InetAddress.getByName(text)));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  public boolean isV4() {
    return value instanceof Inet4Address;
  }

  /** How many bits an address of this version has. */
  public int bits() {
    return isV4() ? 32 : 128;
  }

  /** The first address of the network that its first bits name. */
  public IpAddress network(int prefix) {
    byte[] address = value.getAddress();
    for (int bit = prefix; bit < bits(); bit++) {
      address[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
    }
    try {
      return new IpAddress(InetAddress.getByAddress(address));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("the length is right", e);
    }
  }

  @Override
  public String toString() {
    return value.getHostAddress();
  }
}
