/** The Planfix SDK's core: the REST client, filters, custom fields, inbound HTTP and the routing of interactions. */
@SuppressWarnings({"module", "requires-automatic", "requires-transitive-automatic"})
module io.github.planfixsdk.core {
    requires static com.google.i18n.phonenumbers.libphonenumber;
    requires static de.siegmar.fastcsv;
    requires static jakarta.servlet;
    requires static org.jdbi.v3.core;
    requires static org.jsoup;
    requires static re2j;
    requires static transitive java.sql;
    requires static transitive jdk.httpserver;
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive okhttp3;
    requires retrofit2;
    requires retrofit2.converter.jackson;
    requires org.slf4j;

    exports io.github.planfixsdk.internal.form to
            io.github.planfixsdk.chat,
            io.github.planfixsdk.telephony;
    exports io.github.planfixsdk.internal.match to
            io.github.planfixsdk.chat;
    exports io.github.planfixsdk.bulk;
    exports io.github.planfixsdk.change;
    exports io.github.planfixsdk.checklist;
    exports io.github.planfixsdk.comment;
    exports io.github.planfixsdk.contact;
    exports io.github.planfixsdk.customfield;
    exports io.github.planfixsdk.datatag;
    exports io.github.planfixsdk.delivery;
    exports io.github.planfixsdk.directory;
    exports io.github.planfixsdk.doctor;
    exports io.github.planfixsdk.endpoint;
    exports io.github.planfixsdk.error;
    exports io.github.planfixsdk.file;
    exports io.github.planfixsdk.filter;
    exports io.github.planfixsdk.html;
    exports io.github.planfixsdk.inbound;
    exports io.github.planfixsdk.model;
    exports io.github.planfixsdk.monitoring;
    exports io.github.planfixsdk.object;
    exports io.github.planfixsdk.page;
    exports io.github.planfixsdk.process;
    exports io.github.planfixsdk.project;
    exports io.github.planfixsdk.report;
    exports io.github.planfixsdk.routing;
    exports io.github.planfixsdk.routing.crm;
    exports io.github.planfixsdk.routing.deal;
    exports io.github.planfixsdk.routing.dryrun;
    exports io.github.planfixsdk.routing.employee;
    exports io.github.planfixsdk.system;
    exports io.github.planfixsdk.task;
    exports io.github.planfixsdk.transport;
    exports io.github.planfixsdk.user;
    exports io.github.planfixsdk;
}
