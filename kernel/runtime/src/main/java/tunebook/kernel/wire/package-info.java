/**
 * What travels between a front end and the kernel: messages, how they are cut into frames, signed and checked, and the
 * connection file that says where. No sockets here.
 *
 * <p>The protocol is Jupyter's messaging protocol, version 5.4.
 */
package tunebook.kernel.wire;
