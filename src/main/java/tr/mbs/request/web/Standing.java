package tr.mbs.request.web;

/**
 * Where a request stands, in words.
 *
 * @param kind    waiting, forwarded, resolved or withdrawn: sign and colour of its status
 * @param status  "Valilikte"
 * @param holder  "Çankırı Valiliği"; null when it is closed
 * @param waiting "3 gün"; null when it is closed
 * @param summary "3 gündür Çankırı Valiliğinde"; null when it is closed
 * @param lastDay "4 Aralık 2026"; null when it is closed
 * @param late    whether the last day has passed
 */
public record Standing(String kind, String status, String holder, String waiting, String summary, String lastDay,
    boolean late) {
}
