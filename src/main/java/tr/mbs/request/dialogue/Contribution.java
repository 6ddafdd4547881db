package tr.mbs.request.dialogue;

import java.util.UUID;

/**
 * What a muhtar writes about a request that somebody works on.
 *
 * @param key  idempotency key of its form, under which its files wait
 * @param text null when he sends files only
 */
public record Contribution(UUID key, String text) {

  public static final int MAX_LENGTH = 2000;
}
