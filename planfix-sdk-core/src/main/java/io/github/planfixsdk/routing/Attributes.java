package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.InteractionKind.CALL;
import static io.github.planfixsdk.routing.InteractionKind.CHAT;
import static io.github.planfixsdk.routing.InteractionKind.REQUEST;

import java.time.Instant;
import java.util.List;

/**
 * The attributes under the vendor's names. Those of one kind can be used in that kind's conditions and titles only;
 * durations are seconds.
 */
public final class Attributes {
    /**
     * The moment of the decision, by the clock of the {@link Facts}: for working hours and for rules that begin or end on
     * a day. For conditions alone; it is not a part of any interaction.
     */
    public static final Attribute<Instant> NOW = Attribute.time("now").labelled("now", "сейчас");

    /** The vendor's id of a call. */
    public static final Attribute<String> CALL_SESSION_ID =
            Attribute.text("call_session_id").onlyIn(CALL).labelled("call session", "сессия звонка");

    /** The vendor's id of an interaction. */
    public static final Attribute<String> COMMUNICATION_ID =
            Attribute.text("communication_id").labelled("communication", "обращение");

    /** The kind in the vendor's words: call, chat, offline_message. */
    public static final Attribute<String> COMMUNICATION_TYPE =
            Attribute.option("communication_type").labelled("communication type", "тип обращения");

    /** Which contact of this visitor it is, from 1; always empty for calls of a plain PBX. */
    public static final Attribute<Long> COMMUNICATION_NUMBER =
            Attribute.number("communication_number").labelled("communication number", "номер обращения");

    /** The direction in the vendor's words: in, out. */
    public static final Attribute<String> DIRECTION =
            Attribute.option("direction").labelled("direction", "направление");

    /** When it began. */
    public static final Attribute<Instant> START_TIME =
            Attribute.time("start_time").labelled("start", "начало");

    /** When it ended; absent while it runs. */
    public static final Attribute<Instant> FINISH_TIME =
            Attribute.time("finish_time").labelled("finish", "окончание");

    /** Why the call ended, in the vendor's words. */
    public static final Attribute<String> FINISH_REASON =
            Attribute.option("finish_reason").onlyIn(CALL).labelled("finish reason", "причина завершения");

    /** Where a call came from in the vendor's words, such as sip or callapi. */
    public static final Attribute<String> SOURCE =
            Attribute.option("source").labelled("source", "источник").alsoNamed("call_source");

    /** Whether nobody talked. */
    public static final Attribute<Boolean> IS_LOST =
            Attribute.flag("is_lost").onlyIn(CALL).labelled("lost", "потерян");

    /** Whether the call was passed on. */
    public static final Attribute<Boolean> IS_TRANSFER =
            Attribute.flag("is_transfer").onlyIn(CALL).labelled("transfer", "перевод");

    /** Our number that was called, or shown to the client. */
    public static final Attribute<String> VIRTUAL_PHONE_NUMBER =
            Attribute.phone("virtual_phone_number").onlyIn(CALL).labelled("number", "номер");

    /** The client's number; absent for anonymous callers. */
    public static final Attribute<String> CONTACT_PHONE_NUMBER =
            Attribute.phone("contact_phone_number").onlyIn(CALL).labelled("contact's number", "номер абонента");

    /** The number of the employee's telephone. */
    public static final Attribute<String> OPERATOR_PHONE_NUMBER =
            Attribute.phone("operator_phone_number").onlyIn(CALL).labelled("operator's number", "номер сотрудника");

    /** The number of the PBX's scenario. */
    public static final Attribute<Long> SCENARIO_ID =
            Attribute.id("scenario_id").onlyIn(CALL).labelled("scenario id", "номер сценария");

    /** The name of the PBX's scenario. */
    public static final Attribute<String> SCENARIO_NAME =
            Attribute.text("scenario_name").onlyIn(CALL).labelled("scenario", "сценарий");

    /** Seconds until somebody answered. */
    public static final Attribute<Long> WAIT_DURATION = Attribute.number("wait_duration")
            .onlyIn(CALL)
            .labelled("wait", "ожидание")
            .alsoNamed("wait_time_duration");

    /** Seconds of talk. */
    public static final Attribute<Long> TALK_DURATION = Attribute.number("talk_duration")
            .onlyIn(CALL)
            .labelled("talk", "разговор")
            .alsoNamed("talk_time_duration");

    /** Seconds from the first ring to the end. */
    public static final Attribute<Long> TOTAL_DURATION = Attribute.number("total_duration")
            .onlyIn(CALL)
            .labelled("total duration", "длительность")
            .alsoNamed("total_time_duration");

    /** Links to or ids of the recorded talks. */
    public static final Attribute<String> CALL_RECORDS = Attribute.text("call_records")
            .multiple()
            .onlyIn(CALL)
            .labelled("recordings", "записи")
            .alsoNamed("file_link");

    /** The vendor's ids of the employees who took part. */
    public static final Attribute<Long> EMPLOYEE_ID = Attribute.id("employee_id")
            .multiple()
            .labelled("employee ids", "номера сотрудников")
            .alsoNamed("employee_ids");

    /** The names of the employees who took part. */
    public static final Attribute<String> EMPLOYEE_FULL_NAME =
            Attribute.text("employee_full_name").multiple().labelled("employees", "сотрудники");

    /** The vendor's id of the first employee who answered. */
    public static final Attribute<Long> FIRST_ANSWERED_EMPLOYEE_ID =
            Attribute.id("first_answered_employee_id").labelled("first answered", "первый ответивший");

    /** The vendor's id of the last employee who answered. */
    public static final Attribute<Long> LAST_ANSWERED_EMPLOYEE_ID =
            Attribute.id("last_answered_employee_id").labelled("last answered", "последний ответивший");

    /** The vendor's id of the first employee who talked. */
    public static final Attribute<Long> FIRST_TALKED_EMPLOYEE_ID =
            Attribute.id("first_talked_employee_id").labelled("first talked", "первый говоривший");

    /** The vendor's id of the last employee who talked. */
    public static final Attribute<Long> LAST_TALKED_EMPLOYEE_ID =
            Attribute.id("last_talked_employee_id").labelled("last talked", "последний говоривший");

    /** The state in the vendor's words: new, active, lost, succeed, refused. */
    public static final Attribute<String> STATUS =
            Attribute.option("status").onlyIn(CHAT, REQUEST).labelled("status", "состояние");

    /** Who started the chat. */
    public static final Attribute<String> INITIATOR =
            Attribute.option("initiator").onlyIn(CHAT).labelled("initiator", "инициатор");

    /** The number of the chat's channel. */
    public static final Attribute<Long> CHAT_CHANNEL_ID =
            Attribute.id("chat_channel_id").onlyIn(CHAT).labelled("channel id", "номер канала");

    /** The name of the chat's channel. */
    public static final Attribute<String> CHAT_CHANNEL_NAME =
            Attribute.text("chat_channel_name").onlyIn(CHAT).labelled("channel name", "название канала");

    /** The kind of channel: comagic, whatsapp, telegram, avito … */
    public static final Attribute<String> CHAT_CHANNEL_TYPE =
            Attribute.option("chat_channel_type").onlyIn(CHAT).labelled("channel", "канал");

    /** The messenger's id of the visitor. */
    public static final Attribute<String> CHAT_USER_ID =
            Attribute.text("chat_user_id").onlyIn(CHAT).labelled("chat user id", "пользователь чата");

    /** The visitor's name in the messenger. */
    public static final Attribute<String> CHAT_USERNAME =
            Attribute.text("chat_username").onlyIn(CHAT).labelled("chat user", "имя в чате");

    /** How many messages there are. */
    public static final Attribute<Long> MESSAGES_COUNT =
            Attribute.number("messages_count").onlyIn(CHAT).labelled("messages", "сообщения");

    /** The request's type. */
    public static final Attribute<String> FORM_TYPE =
            Attribute.option("form_type").onlyIn(REQUEST).labelled("request type", "тип заявки");

    /** The name of the form. */
    public static final Attribute<String> FORM_NAME =
            Attribute.text("form_name").onlyIn(REQUEST).labelled("form", "форма");

    /** What the visitor wrote. */
    public static final Attribute<String> TEXT =
            Attribute.text("text").onlyIn(REQUEST).labelled("text", "текст").concealed();

    /** The number of the group of employees asked. */
    public static final Attribute<Long> GROUP_ID =
            Attribute.id("group_id").onlyIn(REQUEST).labelled("group id", "номер группы");

    /** The name of the group of employees asked. */
    public static final Attribute<String> GROUP_NAME =
            Attribute.text("group_name").onlyIn(REQUEST).labelled("group", "группа");

    /** The site's number. */
    public static final Attribute<Long> SITE_ID = Attribute.id("site_id").labelled("site id", "номер сайта");

    /** The site's domain. */
    public static final Attribute<String> SITE_DOMAIN_NAME =
            Attribute.text("site_domain_name").labelled("site", "сайт");

    /** The number of the advertising campaign. */
    public static final Attribute<Long> CAMPAIGN_ID =
            Attribute.id("campaign_id").labelled("campaign", "кампания");

    /** The name of the advertising campaign. */
    public static final Attribute<String> CAMPAIGN_NAME =
            Attribute.text("campaign_name").labelled("campaign name", "название кампании");

    /** The number of the advertising source. */
    public static final Attribute<Long> SOURCE_ID = Attribute.id("source_id").labelled("source id", "номер источника");

    /** The name of the advertising source. */
    public static final Attribute<String> SOURCE_NAME =
            Attribute.text("source_name").labelled("source name", "название источника");

    /** The kind of traffic. */
    public static final Attribute<String> CHANNEL = Attribute.option("channel").labelled("traffic", "трафик");

    /** The utm_source mark. */
    public static final Attribute<String> UTM_SOURCE =
            Attribute.text("utm_source").labelled("utm_source", "utm_source");

    /** The utm_medium mark. */
    public static final Attribute<String> UTM_MEDIUM =
            Attribute.text("utm_medium").labelled("utm_medium", "utm_medium");

    /** The utm_campaign mark. */
    public static final Attribute<String> UTM_CAMPAIGN =
            Attribute.text("utm_campaign").labelled("utm_campaign", "utm_campaign");

    /** The utm_term mark. */
    public static final Attribute<String> UTM_TERM = Attribute.text("utm_term").labelled("utm_term", "utm_term");

    /** The utm_content mark. */
    public static final Attribute<String> UTM_CONTENT =
            Attribute.text("utm_content").labelled("utm_content", "utm_content");

    /** Google's click id. */
    public static final Attribute<String> GCLID = Attribute.text("gclid").labelled("gclid", "gclid");

    /** Yandex's click id. */
    public static final Attribute<String> YCLID = Attribute.text("yclid").labelled("yclid", "yclid");

    /** The address the visitor came from. */
    public static final Attribute<String> REFERRER =
            Attribute.text("referrer").labelled("referrer", "источник перехода");

    /** The domain the visitor came from. */
    public static final Attribute<String> REFERRER_DOMAIN =
            Attribute.text("referrer_domain").labelled("referrer domain", "домен перехода");

    /** The first page seen. */
    public static final Attribute<String> ENTRANCE_PAGE =
            Attribute.text("entrance_page").labelled("entrance page", "страница входа");

    /** What was searched for. */
    public static final Attribute<String> SEARCH_QUERY =
            Attribute.text("search_query").labelled("search query", "поисковый запрос");

    /** Where it was searched. */
    public static final Attribute<String> SEARCH_ENGINE =
            Attribute.text("search_engine").labelled("search engine", "поисковая система");

    /** The vendor's number of the visitor. */
    public static final Attribute<Long> VISITOR_ID = Attribute.id("visitor_id").labelled("visitor", "посетитель");

    /** The visitor's type in the vendor's words. */
    public static final Attribute<String> VISITOR_TYPE =
            Attribute.option("visitor_type").labelled("visitor type", "тип посетителя");

    /** How often the visitor came. */
    public static final Attribute<Long> VISITS_COUNT =
            Attribute.number("visits_count").labelled("visits", "визиты");

    /** The visitor's city. */
    public static final Attribute<String> VISITOR_CITY =
            Attribute.text("visitor_city").labelled("city", "город");

    /** The visitor's region. */
    public static final Attribute<String> VISITOR_REGION =
            Attribute.text("visitor_region").labelled("region", "регион");

    /** The visitor's country. */
    public static final Attribute<String> VISITOR_COUNTRY =
            Attribute.text("visitor_country").labelled("country", "страна");

    /** The visitor's device. */
    public static final Attribute<String> VISITOR_DEVICE =
            Attribute.option("visitor_device").labelled("device", "устройство");

    /** The visitor's number; absent until the visitor leaves it. */
    public static final Attribute<String> VISITOR_PHONE_NUMBER =
            Attribute.phone("visitor_phone_number").labelled("visitor's number", "номер посетителя");

    /** The visitor's e-mail address. */
    public static final Attribute<String> VISITOR_EMAIL =
            Attribute.text("visitor_email").labelled("visitor's e-mail", "почта посетителя");

    /** The visitor's name. */
    public static final Attribute<String> VISITOR_NAME =
            Attribute.text("visitor_name").labelled("visitor's name", "имя посетителя");

    /** The numbers of the tags set. */
    public static final Attribute<Long> TAG_ID =
            Attribute.id("tag_id").multiple().onlyIn(CHAT, REQUEST).labelled("tag", "тег");

    /** The names of the tags set. */
    public static final Attribute<String> TAG_NAME = Attribute.text("tag_name")
            .multiple()
            .onlyIn(CHAT, REQUEST)
            .labelled("tag name", "название тега")
            .alsoNamed("tag_names");

    /** The vendor's own marks: first, primary, secondary, lost, target … */
    public static final Attribute<String> MARKS =
            Attribute.option("attributes").multiple().labelled("mark", "признак");

    private static final List<Attribute<?>> ALL = List.of(
            NOW,
            CALL_SESSION_ID,
            COMMUNICATION_ID,
            COMMUNICATION_TYPE,
            COMMUNICATION_NUMBER,
            DIRECTION,
            START_TIME,
            FINISH_TIME,
            FINISH_REASON,
            SOURCE,
            IS_LOST,
            IS_TRANSFER,
            VIRTUAL_PHONE_NUMBER,
            CONTACT_PHONE_NUMBER,
            OPERATOR_PHONE_NUMBER,
            SCENARIO_ID,
            SCENARIO_NAME,
            WAIT_DURATION,
            TALK_DURATION,
            TOTAL_DURATION,
            CALL_RECORDS,
            EMPLOYEE_ID,
            EMPLOYEE_FULL_NAME,
            FIRST_ANSWERED_EMPLOYEE_ID,
            LAST_ANSWERED_EMPLOYEE_ID,
            FIRST_TALKED_EMPLOYEE_ID,
            LAST_TALKED_EMPLOYEE_ID,
            STATUS,
            INITIATOR,
            CHAT_CHANNEL_ID,
            CHAT_CHANNEL_NAME,
            CHAT_CHANNEL_TYPE,
            CHAT_USER_ID,
            CHAT_USERNAME,
            MESSAGES_COUNT,
            FORM_TYPE,
            FORM_NAME,
            TEXT,
            GROUP_ID,
            GROUP_NAME,
            SITE_ID,
            SITE_DOMAIN_NAME,
            CAMPAIGN_ID,
            CAMPAIGN_NAME,
            SOURCE_ID,
            SOURCE_NAME,
            CHANNEL,
            UTM_SOURCE,
            UTM_MEDIUM,
            UTM_CAMPAIGN,
            UTM_TERM,
            UTM_CONTENT,
            GCLID,
            YCLID,
            REFERRER,
            REFERRER_DOMAIN,
            ENTRANCE_PAGE,
            SEARCH_QUERY,
            SEARCH_ENGINE,
            VISITOR_ID,
            VISITOR_TYPE,
            VISITS_COUNT,
            VISITOR_CITY,
            VISITOR_REGION,
            VISITOR_COUNTRY,
            VISITOR_DEVICE,
            VISITOR_PHONE_NUMBER,
            VISITOR_EMAIL,
            VISITOR_NAME,
            TAG_ID,
            TAG_NAME,
            MARKS);

    private Attributes() {}

    static List<Attribute<?>> all() {
        return ALL;
    }
}
