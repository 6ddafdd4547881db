package tr.mbs.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A file for a spreadsheet as the answer to a request: UTF-8, with the mark by which spreadsheets know it. */
public final class CsvAnswer {

  private CsvAnswer() {
  }

  /** @param name of the file on the officer's machine */
  public static PrintWriter begin(HttpServletResponse response, String name) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    PrintWriter out = response.getWriter();
    out.print('\uFEFF');
    return out;
  }
}
