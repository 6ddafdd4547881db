/**
 * The eleven steps as versioned data: their texts, and the rules by which they follow each other, are reviewed, given
 * back and opened again. A rule about a step stands in its row, read by domain and pages; a test holds the model to it.
 */
package tr.mbs.onboarding.catalogue;
