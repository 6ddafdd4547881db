/** The frame of all pages: language, messages, errors, proxies, the outage page. Each module's pages stand in it. */
package tr.mbs.site.web;
