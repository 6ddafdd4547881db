/** Muhtar Adına Kaydet on the pages of bodies: the muhtar is found among those in reach, then his request is written down. */
package tr.mbs.request.web.recording;
