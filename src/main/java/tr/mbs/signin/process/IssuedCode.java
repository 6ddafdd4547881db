package tr.mbs.signin.process;

import java.util.UUID;
import tr.mbs.signin.code.ApprovalCode;

/** A code in clear text, on its way to the message that tells it; {@code mandate} as in the request for it. */
record IssuedCode(UUID mandate, ApprovalCode code) {
}
