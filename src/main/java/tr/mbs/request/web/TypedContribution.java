package tr.mbs.request.web;

import jakarta.validation.constraints.Size;
import tr.mbs.request.dialogue.Contribution;

/** What stands in the one text field of a muhtar's form about a request; null when it is empty. */
record TypedContribution(@Size(max = Contribution.MAX_LENGTH) String text) {
}
