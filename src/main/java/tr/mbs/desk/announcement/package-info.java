/** Duyurular: what MİGM tells everybody, the list that everybody reads and the pages on which MİGM keeps it. */
package tr.mbs.desk.announcement;
