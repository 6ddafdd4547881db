package tr.mbs.signin.verification;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Says the characters in Turkish, letters with an example ("a, Adana"), over a low hiss. The clips are made once by
 * docs/dependencies.md and lie in {@code signin/speech}.
 */
final class Speech {

  private static final AudioFormat FORMAT = new AudioFormat(8_000, 16, 1, true, false);
  private static final int SECOND = 8_000 * 2;
  private static final Map<Character, byte[]> CLIPS = Pictures.ALPHABET.chars().mapToObj(code -> (char) code)
      .collect(Collectors.toUnmodifiableMap(Function.identity(), Speech::clip));

  private Speech() {
  }

  static byte[] of(Picture picture) {
    Random random = new Random(picture.seed());
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    pause(sound, SECOND / 2);
    for (char character : picture.characters().toCharArray()) {
      sound.writeBytes(CLIPS.get(character));
      pause(sound, SECOND / 2 + 2 * random.nextInt(SECOND / 8));
    }
    return wav(hissing(sound.toByteArray(), random));
  }

  private static void pause(ByteArrayOutputStream sound, int bytes) {
    sound.writeBytes(new byte[bytes]);
  }

  /** Some 40 dB below the voice; the clips leave room for it. */
  private static byte[] hissing(byte[] samples, Random random) {
    for (int i = 0; i < samples.length; i += 2) {
      int sample = (short) (samples[i + 1] << 8 | samples[i] & 0xff) + random.nextInt(401) - 200;
      samples[i] = (byte) sample;
      samples[i + 1] = (byte) (sample >> 8);
    }
    return samples;
  }

  private static byte[] wav(byte[] samples) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (AudioInputStream stream =
        new AudioInputStream(new ByteArrayInputStream(samples), FORMAT, samples.length / FORMAT.getFrameSize())) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static byte[] clip(char character) {
    String file = "/signin/speech/" + character + ".wav";
    try (InputStream resource = new BufferedInputStream(Speech.class.getResourceAsStream(file));
        AudioInputStream stored = AudioSystem.getAudioInputStream(resource);
        AudioInputStream samples = AudioSystem.getAudioInputStream(FORMAT, stored)) {
      return samples.readAllBytes();
    } catch (UnsupportedAudioFileException | IOException e) {
      throw new IllegalStateException("No clip in " + file, e);
    }
  }
}
