package tr.mbs.signin.verification;

/**
 * Characters to read or to hear, and to type.
 *
 * @param seed of everything that is random in how they look and sound: asked for twice, they are the same, so nobody
 *     can compare two pictures, and a browser can fetch the sound in pieces
 */
public record Picture(String characters, long seed) {

  /** @return a PNG */
  public byte[] drawn() {
    return Drawing.of(this);
  }

  /** @return a WAV: 16 bits, 8 kHz, one channel */
  public byte[] spoken() {
    return Speech.of(this);
  }

  /** Never the characters: this may stand in a log. */
  @Override
  public String toString() {
    return "Picture";
  }
}
