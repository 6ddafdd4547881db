/** Pages on which a mailbox is read: list and mail side by side, its files, and where it is put away. */
package tr.mbs.mailbox.web;
