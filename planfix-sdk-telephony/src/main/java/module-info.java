/** The telephony protocol of Planfix, both directions. */
module io.github.planfixsdk.telephony {
    requires static transitive org.jspecify;
    requires transitive io.github.planfixsdk.core;
    requires org.slf4j;

    exports io.github.planfixsdk.telephony;
}
