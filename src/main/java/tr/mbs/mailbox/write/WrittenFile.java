package tr.mbs.mailbox.write;

import java.util.UUID;

/** A file that goes with a mail. @param size in bytes */
public record WrittenFile(UUID id, String name, String mediaType, long size) {
}
