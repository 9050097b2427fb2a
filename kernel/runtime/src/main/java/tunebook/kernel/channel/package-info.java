/** How messages get in and out: over ZeroMQ sockets for a front end, or in memory for tests and {@code tunebook run}. */
package tunebook.kernel.channel;
