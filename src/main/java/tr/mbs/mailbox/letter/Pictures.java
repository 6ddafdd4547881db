package tr.mbs.mailbox.letter;

import tr.mbs.mailbox.letter.part.Kind;

/** Pictures that may stand within a text: a browser takes them for nothing else, whatever is in them. */
final class Pictures {

  private Pictures() {
  }

  static boolean isHarmless(Kind kind) {
    return kind.is("image/png", "image/jpeg", "image/jpg", "image/pjpeg", "image/gif", "image/webp", "image/bmp");
  }
}
