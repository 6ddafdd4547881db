/** MİGM's side of a wish for extra time: the form of {@code grantExtension} and the steps behind it. */
package tr.mbs.request.process.extension;
