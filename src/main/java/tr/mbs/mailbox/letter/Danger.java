package tr.mbs.mailbox.letter;

import java.util.Locale;
import java.util.Set;

/** Which files a computer runs, or opens together with a program inside. The kind alone: nobody looks for viruses here. */
final class Danger {

  private static final Set<String> ENDINGS = Set.of("ade", "adp", "apk", "app", "appinstaller", "application",
      "appref-ms", "appx", "bat", "cab", "chm", "cmd", "com", "cpl", "crx", "deb", "diagcab", "dll", "dmg", "docm",
      "dotm", "exe", "gadget", "hta", "htm", "html", "img", "inf", "ins", "iqy", "iso", "isp", "jar", "jnlp", "js",
      "jse", "lib", "library-ms", "lnk", "mde", "mht", "mhtml", "msc", "msi", "msix", "msp", "mst", "msu", "nsh",
      "one", "pif", "pl", "potm", "ppam", "ppsm", "pptm", "ps1", "py", "rdp", "reg", "rpm", "scf", "scr", "sct",
      "search-ms", "settingcontent-ms", "sh", "shb", "shtml", "slk", "svg", "swf", "sys", "url", "vb", "vbe", "vbs",
      "vhd", "vhdx", "vxd", "website", "ws", "wsc", "wsf", "wsh", "xapk", "xhtml", "xla", "xlam", "xll", "xlsb",
      "xlsm", "xltm", "xsl");
  private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "text/xml",
      "application/x-msdownload", "application/x-msdos-program", "application/javascript", "text/javascript",
      "application/java-archive", "application/x-sh", "application/hta");

  private Danger() {
  }

  /** @param name with the ending that the reader's computer goes by, the last one */
  static boolean isIn(String name, String mediaType) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(ending) || TYPES.contains(mediaType);
  }
}
