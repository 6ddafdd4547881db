package tr.mbs.request.dialogue;

import java.util.UUID;

/**
 * What a muhtar writes about a request that somebody works on.
 *
 * @param key      idempotency key of its form, under which its files wait
 * @param text     null when he sends files only
 * @param question sequence of the movement that he answers; null for the one that is open, or when he answers none
 */
public record Contribution(UUID key, String text, Integer question) {

  public static final int MAX_LENGTH = 2000;

  public Contribution(UUID key, String text) {
    this(key, text, null);
  }
}
