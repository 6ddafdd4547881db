/** What muhtars do with their own requests in the engine. What an officer decides goes through the forms of tasks instead. */
package tr.mbs.request.process.own;
