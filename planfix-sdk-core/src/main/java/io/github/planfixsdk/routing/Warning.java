package io.github.planfixsdk.routing;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something the user should know about a decision or its execution. Immutable. */
public final class Warning {
    private final Code code;
    private final String detail;
    private final Wording wording;

    /** The detail in one of two languages, put together when it is asked for: decisions must not pay for it. */
    private interface Wording {
        String in(boolean russian);
    }

    /** What a warning is about. */
    public enum Code {
        /** An employee isn't synchronised, so somebody else is responsible, or nobody takes part instead. */
        UNSYNCHRONISED_EMPLOYEE("employee not synchronised", "сотрудник не синхронизирован"),
        /**
         * Something may be there twice: without contact data every interaction of a client makes a new contact; a contact
         * or task may have been made before a log was lost; somebody else may have worked on the same interaction.
         */
        DUPLICATE_RISK("may be a duplicate", "возможен дубликат"),
        /** A missing value left the filter's condition open. */
        FILTER_UNDECIDED("filter undecided: a value is missing", "фильтр не определён: не хватает значения"),
        /** A missing value left a rule's condition open; the next rule was tried. */
        RULE_UNDECIDED("rule undecided, a value is missing", "правило не определено, не хватает значения"),
        /** It is not known whether this is a first contact; the plan is the same for both. */
        HISTORY_UNKNOWN("first or repeat unknown", "неизвестно, первое ли обращение"),
        /** A title came out empty and the default text was used. */
        EMPTY_TITLE("title empty, default used", "заголовок пуст, взят стандартный"),
        /** Several contacts fit; the one with the lowest number was taken. */
        SEVERAL_CONTACTS(
                "several contacts found, the lowest number taken",
                "найдено несколько контактов, взят тот, чей номер меньше"),
        /** The search for contacts was cut short, so a contact may have been overlooked. */
        SEARCH_INCOMPLETE("search for contacts cut short", "поиск контактов не доведён до конца"),
        /** The client's number or address can't be searched for, such as an extension of three digits. */
        UNUSABLE_KEY("contacts can't be searched for by this", "по этому значению контакт не найти"),
        /** A write failed in a way that leaves open whether Planfix carried it out; it is not repeated. */
        AMBIGUOUS_WRITE("unknown whether Planfix carried out the write", "неизвестно, выполнена ли запись в Планфиксе"),
        /** What an earlier attempt had made was found by its mark, and not made again. */
        FOUND_BY_MARK("made by an earlier attempt", "создано прошлой попыткой"),
        /** Planfix refused a contact, because another one has its e-mail address; that one was taken. */
        ADDRESS_IN_USE("another contact has the address and was taken", "адрес занят другим контактом, взят он"),
        /** A custom field was not written, because its name or number leads to no field. */
        FIELD_NOT_WRITTEN("field not written", "поле не заполнено"),
        /** Planfix applied a part of an update only. */
        PARTLY_APPLIED("update partly applied", "изменение применено частично"),
        /** Planfix will apply an update later, because the object is locked. */
        QUEUED("update queued by Planfix", "изменение отложено Планфиксом"),
        /** There was no contact to link the task to. */
        CONTACT_MISSING("no contact to link yet", "контакта для привязки ещё нет");

        private final String english;
        private final String russian;

        Code(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }
    }

    /**
     * A warning whose detail is the same in all languages.
     *
     * @param code what it is
     * @param detail about whom or what, for example {@code user:12}; may be empty
     */
    public Warning(Code code, String detail) {
        this(code, detail, russian -> detail);
    }

    private Warning(Code code, String detail, Wording wording) {
        this.code = Objects.requireNonNull(code, "code");
        this.detail = Objects.requireNonNull(detail, "detail");
        this.wording = wording;
    }

    /** One rule that is undecided, by its place from 0. */
    static Warning undecided(int rule) {
        return new Warning(
                Code.RULE_UNDECIDED,
                "responsible.rules[" + rule + "]",
                russian -> (russian ? "правило " : "rule ") + (rule + 1));
    }

    /** More rules that are undecided than are named. */
    static Warning furtherUndecided(int rules) {
        String english = rules == 1 ? " more rule" : " more rules";
        return new Warning(
                Code.RULE_UNDECIDED,
                "responsible.rules +" + rules,
                russian -> russian ? "и ещё правил: " + rules : "and " + rules + english);
    }

    /** Somebody in the vendor's account who is nobody in Planfix's. */
    static Warning unknownEmployee(long vendorId) {
        return new Warning(
                Code.UNSYNCHRONISED_EMPLOYEE,
                "employee_id " + vendorId,
                russian -> (russian ? "сотрудник вендора " : "the vendor's employee ") + vendorId);
    }

    static Warning emptyTitle(TitleKind title) {
        return new Warning(Code.EMPTY_TITLE, title.name(), title::text);
    }

    /**
     * The same warning, whose detail is said in Russian like this.
     *
     * @param text the detail for people who read Russian
     * @return another warning that equals this one
     */
    public Warning inRussian(String text) {
        Objects.requireNonNull(text, "text");
        return new Warning(code, detail, russian -> russian ? text : wording.in(false));
    }

    /** {@return what it is} */
    public Code code() {
        return code;
    }

    /**
     * {@return about whom or what, for programs: {@code user:12}, the path of a rule, the constant of a title; may be empty}
     */
    public String detail() {
        return detail;
    }

    /**
     * The warning in words. Rules are named as explanations number them, from 1, and titles by their {@link TitleKind#text}.
     *
     * @param locale Russian for Russian, anything else for English
     * @return the meaning and the detail, for example "rule undecided, a value is missing: rule 1"
     */
    public String text(Locale locale) {
        boolean inRussian = Texts.isRussian(locale);
        String words = inRussian ? code.russian : code.english;
        return detail.isEmpty() ? words : words + ": " + wording.in(inRussian);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Warning that && code == that.code && detail.equals(that.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, detail);
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? code.name() : code + " " + detail;
    }
}
