package io.github.planfixsdk.routing;

/** The kinds of mistakes a routing configuration or a vendor's filter can have. */
public enum ProblemCode {
    /** The text ends in the middle of the JSON. */
    JSON_BREAKS_OFF(
            "breaks off at %s: close what is open, a quote, a } or a ]",
            "обрывается: %s. Закройте то, что открыто: кавычку, } или ]"),
    /** There is no JSON at all. */
    JSON_EMPTY(
            "is empty: write an object, beginning with { and ending with }",
            "пустой текст: напишите объект, от { до }"),
    /** A comma stands where nothing follows. */
    JSON_COMMA_TOO_MUCH(
            "has a comma too much before %s: remove it, or write what comes after it",
            "лишняя запятая (%s): удалите её или допишите то, что за ней следует"),
    /** There is no comma between two things. */
    JSON_COMMA_MISSING(
            "lacks a comma, or a } or ] too early or too late, at %s",
            "не хватает запятой, либо } или ] не на месте: %s"),
    /** A name or text has no double quotes. */
    JSON_QUOTES_MISSING(
            "has a name or text without double quotes at %s: write \"so\"",
            "имя или текст без двойных кавычек: %s. Пишите \"так\""),
    /** A key stands twice in one object. */
    JSON_KEY_TWICE("has one key twice at %s: keep one of them", "ключ повторяется: %s. Оставьте один из двух"),
    /** Something follows the JSON. */
    JSON_GOES_ON("goes on after its end, at %s: remove the rest", "продолжается после конца: %s. Удалите остаток"),
    /** Something else is no JSON. */
    JSON_BROKEN("is no JSON at %s: %s", "это не JSON: %s, %s"),
    /** A JSON value of another type is wanted. */
    WRONG_JSON("is a JSON %s: give a JSON %s", "здесь %s, а нужно: %s"),
    /** A key that is not known there. */
    UNKNOWN_KEY("is unknown here: the keys are %s", "здесь такого ключа нет, возможны: %s"),
    /** A key that must be there. */
    MISSING_KEY("is missing: add it", "не указано: добавьте"),
    /** A word out of a vocabulary. */
    UNKNOWN_WORD("is \"%s\": choose one of %s", "значение «%s» неизвестно, возможны: %s"),
    /** A number that must be positive and whole. */
    NOT_POSITIVE(
            "is %s: give a positive whole number, without quotes",
            "значение %s: нужно целое число больше нуля, без кавычек"),
    /** Blank where words are wanted. */
    BLANK("is blank: write something, or leave the key out", "пустой текст: напишите что-нибудь или уберите ключ"),
    /** A version this SDK doesn't know. */
    UNKNOWN_VERSION(
            "is %s: give a number from 1 to %s, without quotes; newer versions need a newer SDK",
            "версия %s: нужно число от 1 до %s, без кавычек; для более новых версий нужен новый SDK"),
    /** No kind of interaction has a policy. */
    NOTHING_CONFIGURED(
            "nothing is configured: configure calls, chats, requests or deals",
            "ничего не настроено: настройте звонки, чаты, заявки или сделки"),
    /** A kind of interaction has two policies. */
    CONFIGURED_TWICE("is configured twice: keep one of them", "настроено дважды: оставьте одно"),
    /** Neither an and, or, not, always, reference nor comparison. */
    NO_CONDITION(
            "is no condition: give one of and, or, not, always, ref, attribute",
            "это не условие: укажите одно из and, or, not, always, ref, attribute"),
    /** Neither a comparison nor a group in the vendor's filter. */
    NO_FILTER(
            "is no filter: give field, operator and value, or filters and condition",
            "это не фильтр: укажите field, operator и value либо filters и condition"),
    /** An and or or of nothing. */
    EMPTY_GROUP(
            "has no conditions: add one, or remove the whole of it",
            "не содержит условий: добавьте условие или удалите всё целиком"),
    /** Conditions within conditions without end. */
    TOO_DEEP("is nested deeper than %s levels: make it flatter", "вложенность больше %s уровней: упростите"),
    /** Conditions with names that multiply each other. */
    TOO_LARGE(
            "has more than %s parts with those of the names in it: use in and anyOf for many values, or fewer names",
            "содержит больше %s частей вместе с условиями по именам: для многих значений есть in и anyOf"),
    /** An attribute the catalogue doesn't have. */
    UNKNOWN_ATTRIBUTE(
            "attribute %s is unknown: use one of the catalogue%s", "атрибут %s неизвестен: возьмите из каталога%s"),
    /** An attribute made in Java that is another one in the catalogue. */
    OTHER_ATTRIBUTE(
            "attribute %s is %s in the catalogue, not %s: use the catalogue's",
            "атрибут %s в каталоге имеет тип %s, а не %s: возьмите его из каталога"),
    /** An attribute of other kinds of interaction. */
    WRONG_KIND(
            "attribute %s can't be used for a %s: it is for %s",
            "атрибут %s здесь (%s) применять нельзя, он для других: %s"),
    /** An operator nobody knows. */
    UNKNOWN_OPERATOR(
            "operator \"%s\" is unknown: attribute %s offers %s", "оператор «%s» неизвестен: у атрибута %s есть %s"),
    /** An operator the attribute doesn't offer. */
    OPERATOR_NOT_OFFERED("attribute %s doesn't offer %s: it offers %s", "у атрибута %s нет оператора %s, есть: %s"),
    /** An operator without values. */
    NO_VALUES("has no values: give at least one", "нет значений: укажите хотя бы одно"),
    /** A blank text to compare with. */
    BLANK_VALUE(
            "is blank: for missing values use the operator absent (is_null in the vendor's filters)",
            "пустой текст: для отсутствующих значений есть оператор absent (в фильтрах вендора — is_null)"),
    /** A value for an operator that takes none. */
    VALUE_NOT_WANTED("is not wanted: operator %s takes no value", "лишнее: оператору %s значение не нужно"),
    /** A value of another type. */
    WRONG_VALUE("is %s: give %s", "значение %s не подходит, нужно: %s"),
    /** A date or time that has the right form but doesn't exist. */
    NO_SUCH_DATE("is %s: there is no such date or time", "даты или времени %s не существует"),
    /** A day that is a holiday and has working hours of its own. */
    DAY_TWICE(
            "%s is among the holidays as well: keep it in one place",
            "день %s указан и в holidays: оставьте в одном месте"),
    /** A regular expression that isn't one. */
    BROKEN_PATTERN("%s", "регулярное выражение не годится: %s"),
    /** Regard to case where there is none. */
    STRICT_WITHOUT_TEXT(
            "is for texts only: attribute %s is %s",
            "учёт регистра возможен только для текста: атрибут %s имеет тип %s"),
    /** A reference to a condition that isn't defined. */
    UNKNOWN_CONDITION(
            "condition \"%s\" is not defined: define it under conditions%s",
            "условие «%s» не определено: определите его в conditions%s"),
    /** A condition that refers to itself. */
    CONDITION_CYCLE("refers to itself: %s", "ссылается само на себя: %s"),
    /** A time zone nobody knows. */
    UNKNOWN_ZONE(
            "time zone \"%s\" is unknown: give a name such as Europe/Moscow, or an offset such as +03:00",
            "часовой пояс «%s» неизвестен: укажите название, например Europe/Moscow, или смещение, например +03:00"),
    /** A filter that lets nothing pass. */
    FILTER_NEVER_PASSES(
            "lets nothing pass: choose the plan \"nothing\" for that",
            "не пропускает ничего: для этого есть план «nothing»"),
    /** A rule that matches nothing. */
    RULE_NEVER_MATCHES("never matches: remove it", "не сработает никогда: удалите его"),
    /** A rule for which earlier ones leave nothing over. */
    RULE_UNREACHABLE(
            "is never reached: rules[%s] matches all that it does; move or remove it",
            "до него не дойдёт: rules[%s] срабатывает во всех этих случаях; переставьте или удалите его"),
    /** No plan. */
    PLAN_MISSING(
            "is missing: choose a plan, \"nothing\" for none",
            "план не выбран: выберите план, «nothing» — ничего не создавать"),
    /** A plan of other kinds of interaction. */
    PLAN_NOT_OFFERED("%s is not offered here: choose one of %s", "план %s здесь не предлагается, возможны: %s"),
    /** A plan that makes tasks of nothing. */
    TARGET_MISSING(
            "plan %s needs an object or a template, by which the task is made",
            "плану %s нужен объект (object) или шаблон (template), по которому создаётся задача"),
    /** Both an object and a template. */
    TARGET_TWICE("has an object and a template: keep one of them", "указаны и объект, и шаблон: оставьте одно"),
    /** Something a plan has no use for. */
    NOT_IN_THIS_PLAN("has no use in plan %s: remove it", "плану %s это не нужно: удалите"),
    /** A contact template where Planfix makes the contacts itself. */
    CONTACTS_OF_CALLS(
            "has no effect for calls, whose contacts Planfix makes by the template of its telephony settings: remove it",
            "для звонков не действует: их контакты Планфикс создаёт сам, по шаблону из настроек телефонии; удалите"),
    /** No responsibles. */
    RESPONSIBLE_MISSING(
            "is missing: give at least the default employee",
            "ответственный не задан: укажите хотя бы сотрудника по умолчанию"),
    /** No default responsible. */
    DEFAULT_MISSING(
            "is missing: somebody must be responsible if no rule matches",
            "ответственный по умолчанию не задан: кто-то должен отвечать, если ни одно правило не сработало"),
    /** A reference that is no employee. */
    NOT_AN_EMPLOYEE(
            "is %s: give an employee or a group, such as user:5 or group:3",
            "значение %s: укажите сотрудника или группу, например user:5 или group:3"),
    /** An employee the account doesn't have. */
    UNKNOWN_EMPLOYEE(
            "employee %s is not among the account's: synchronise the employees or choose another",
            "сотрудника %s в аккаунте нет: синхронизируйте сотрудников или выберите другого"),
    /** Both an employee and a chain. */
    CHOSEN_TWICE(
            "has an employee and a chain (choose): keep one of them",
            "указаны и сотрудник (employee), и цепочка (choose): оставьте одно"),
    /** A chain of nobody. */
    EMPTY_CHAIN(
            "names nobody: give at least one, or remove the whole of it",
            "никто не назван: укажите хотя бы одного или удалите всё целиком"),
    /** Neither an employee nor a word for one. */
    UNKNOWN_SELECTOR(
            "is %s: give an employee or a group, such as user:5 or group:3, or one of %s",
            "значение %s: укажите сотрудника или группу, например user:5 или group:3, либо одно из %s"),
    /** The same selector twice. */
    SELECTOR_TWICE("%s is there already: remove it", "%s уже есть: удалите"),
    /** A selector after one that always has a result. */
    SELECTOR_UNREACHABLE(
            "is never reached: %s before it is always there; move or remove it",
            "до него не дойдёт: перед ним %s, а группа доступна всегда; переставьте или удалите его"),
    /** A title of other kinds of interaction. */
    TITLE_NOT_USED("is never used here: the titles are %s", "здесь такой заголовок не используется, возможны: %s"),
    /** A title that can't be parsed. */
    TITLE_BROKEN("%s", "шаблон заголовка не разобрать: %s"),
    /** A placeholder for an unknown attribute. */
    UNKNOWN_PLACEHOLDER(
            "placeholder {%s} is unknown: use an attribute's name%s",
            "подстановка {%s} неизвестна: пишите имя атрибута%s"),
    /** A format of placeholders nobody knows. */
    UNKNOWN_FORMAT("format \"%s\" is unknown: %s takes %s", "формат «%s» неизвестен: для %s годится %s"),
    /** A format that doesn't suit the attribute's type. */
    WRONG_FORMAT(
            "format \"%s\" doesn't suit %s, %s: it takes %s", "формат «%s» не подходит атрибуту %s (%s): годится %s"),
    /** A date pattern that isn't one. */
    BROKEN_DATE_FORMAT("\"%s\" is no format of %s, which takes %s", "«%s» — не формат для %s: годится %s"),
    /** The clock where a value of the interaction is wanted. */
    NOT_RECORDED(
            "attribute %s is the clock: it can stand in conditions only",
            "атрибут %s — это часы: он возможен только в условиях"),
    /** A field that two mappings write to. */
    FIELD_TWICE(
            "field %s of the %s is mapped already: keep one mapping per field",
            "поле %s (%s) уже заполняется: оставьте одно"),
    /** A field the account doesn't have. */
    UNKNOWN_FIELD(
            "the account has no field %s of the %s: choose another", "поля %s (%s) в аккаунте нет: выберите другое"),
    /** A name that several fields have. */
    AMBIGUOUS_FIELD(
            "field %s of the %s could be any of %s: give the number",
            "поле %s (%s) в аккаунте не одно, это может быть %s: укажите номер"),
    /** A field that can't hold the attribute's values. */
    WRONG_FIELD_TYPE(
            "field %s is of type %s, which can't hold %s, %s: choose a field of type %s",
            "поле %s имеет тип %s и не примет значение атрибута %s (%s): выберите поле типа %s"),
    /** Something for chats. */
    CHATS_ONLY("is for chats only: remove it", "только для чатов: удалите"),
    /** Something for inbound calls. */
    INBOUND_CALLS_ONLY("is for inbound calls only: remove it", "только для входящих звонков: удалите"),
    /** The moment is a tag and none is chosen. */
    TAG_MISSING("is missing: moment \"tag\" needs a chosen tag", "тег не выбран: для момента «tag» выберите тег"),
    /** A tag is chosen and the moment is another one. */
    TAG_NOT_WANTED(
            "is set but the moment is not \"tag\": choose that moment or remove the tag",
            "тег выбран, но момент — не «tag»: выберите этот момент или удалите тег"),
    /** A scope the token lacks. */
    SCOPE_MISSING(
            "needs the scope %s, which the token lacks: add it to the token",
            "нужно право %s, которого у токена нет: добавьте его токену"),
    /** A deal's amount that is no number. */
    AMOUNT_NOT_NUMERIC(
            "field %s is of type %s: the amount needs a field of type number",
            "поле %s имеет тип %s: для суммы нужно числовое поле"),
    /** A status that counts as two stages. */
    STATUS_TWICE(
            "status %s counts as success already: keep it in one place",
            "статус %s уже означает успех: оставьте его в одном месте");

    private final String english;
    private final String russian;

    ProblemCode(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    String template(boolean inRussian) {
        return inRussian ? russian : english;
    }
}
