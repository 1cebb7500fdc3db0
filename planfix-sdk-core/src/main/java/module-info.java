/** The Planfix SDK's core. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.github.planfixsdk.core {
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive okhttp3;
    requires retrofit2;
    requires retrofit2.converter.jackson;
    requires org.slf4j;

    exports io.github.planfixsdk.model;
}
