/**
 * What muhtar and holder say to each other while a request stays where it is. Neither clock, status nor holder moves by
 * it, and no step of the model runs.
 */
package tr.mbs.request.dialogue;
