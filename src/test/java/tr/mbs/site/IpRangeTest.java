package tr.mbs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {

  @ParameterizedTest
  @CsvSource({
      "10.0.0.0/8, 10.255.1.2, true",
      "10.0.0.0/8, 11.0.0.1, false",
      "10.1.2.77/24, 10.1.2.3, true",
      "10.1.2.128/25, 10.1.2.127, false",
      "192.0.2.1, 192.0.2.1, true",
      "192.0.2.1, 192.0.2.2, false",
      "0.0.0.0/0, 203.0.113.9, true",
      "0.0.0.0/0, ::1, false",
      "2001:db8::/32, 2001:db8:ffff::1, true",
      "2001:db8::/32, 2001:db9::1, false",
      "::1, 0:0:0:0:0:0:0:1, true",
      "10.0.0.0/8, ::ffff:10.1.2.3, true"})
  void knowsWhoIsInside(String range, String address, boolean inside) {
    assertThat(IpRange.of(range).contains(IpAddress.parse(address).orElseThrow())).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8", "::1/129", "10.0.0.0/x"})
  void whatIsNoRangeIsRefused(String text) {
    assertThatThrownBy(() -> IpRange.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "localhost", "999.1.1.1", "1.2.3", "a.b:c", ":", "1.2.3.4:80", "fe80::1%eth0",
      "[::1]", "1.2.3.4, 5.6.7.8", "::1::2"})
  void whatIsNoAddressIsNone(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @Test
  void anAddressHasItsNetworks() {
    assertThat(IpAddress.parse("203.0.113.77").orElseThrow().network(24)).hasToString("203.0.113.0");
    assertThat(IpAddress.parse("2001:db8:1:2:3:4:5:6").orElseThrow().network(64)).hasToString("2001:db8:1:2:0:0:0:0");
  }
}
