package tr.mbs.signin.code;

import java.util.UUID;

/**
 * Who asks for a code, in the only form that is stored.
 *
 * @param subject keyed hash of the TCKN that was typed
 * @param mandate whom the code will let in; when nobody may come in, a random id: a decoy is an ordinary code for
 *     nobody
 * @param browser keyed hash of the browser's cookie
 * @param recognized whether somebody with this TCKN signed in from that browser before
 */
public record CodeRequest(byte[] subject, UUID mandate, byte[] browser, boolean recognized) {
}
