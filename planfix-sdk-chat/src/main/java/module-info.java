/** The chat-provider protocol of Planfix, both directions. */
module io.github.planfixsdk.chat {
    requires static transitive org.jspecify;
    requires static org.jsoup;
    requires transitive io.github.planfixsdk.core;
    requires org.slf4j;

    exports io.github.planfixsdk.chat;
}
