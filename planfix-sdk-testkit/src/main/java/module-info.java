/** An in-memory Planfix on loopback, for tests and examples. It shares no class with the SDK's core. */
module io.github.planfixsdk.testkit {
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires java.net.http;
    requires org.slf4j;

    exports io.github.planfixsdk.testkit;
}
