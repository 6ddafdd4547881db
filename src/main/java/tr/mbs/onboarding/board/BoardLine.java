package tr.mbs.onboarding.board;

import java.util.List;

/**
 * A row of the board in words, the same on the page and in a file.
 *
 * @param standing "Devam ediyor"
 * @param cells    words of the eleven steps
 * @param turns    "Belediye, Yardım masası"; empty when it is nobody's turn
 * @param waits    a line for each thing that has to happen
 * @param days     calendar days of the longest wait; {@code null} when nothing waits
 * @param goLive   "22 Kasım 2026"; empty when there is no day yet
 */
record BoardLine(BoardRow row, String province, String standing, List<String> cells, String turns, List<String> waits,
    Long days, String goLive) {
}
