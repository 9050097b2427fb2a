package tunebook.kernel.channel;

import tunebook.kernel.wire.Message;

/** Where arriving messages go. Called by the thread that reads, so it only puts them in a queue. */
@FunctionalInterface
public interface Inbox {
    /** A message arrived. */
    void received(Channel channel, Message message);
}
