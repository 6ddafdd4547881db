/** What a muhtar sees of requests: Başvuru Formu, the three lists, one request, and files for everybody who may. */
package tr.mbs.request.web;
