module consumer {
    requires io.github.planfixsdk.core;
    requires io.github.planfixsdk.chat;
    requires io.github.planfixsdk.telephony;
    requires jdk.httpserver;
}
