package tr.mbs.file;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it came in, not to be trusted in any part.
 *
 * @param name what the sender calls it
 * @param size in bytes
 */
public record Upload(String name, long size, InputStreamSource content) {
}
