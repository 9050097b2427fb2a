package tunebook.kernel.session;

import tunebook.kernel.channel.Channel;
import tunebook.kernel.wire.Message;

/**
 * Something that a front end asked for.
 *
 * @param channel where it came from, and its reply goes to
 * @param message what it says
 * @param number requests that came later have greater numbers
 */
record Request(Channel channel, Message message, long number) {
    String type() {
        return message.type();
    }
}
