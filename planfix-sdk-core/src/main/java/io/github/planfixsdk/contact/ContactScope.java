package io.github.planfixsdk.contact;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PhoneNormalizer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Among which contacts to search, and what to read of those that are found. By default: all system fields, without deleted
 * contacts, phone numbers compared by digits. Immutable.
 */
public final class ContactScope {
    private static final ContactScope EVERYONE =
            new ContactScope(null, false, ContactFields.ALL, PhoneNormalizer.digits(), null);

    /** Without these nothing could be compared. */
    static final Fields NEEDED = Fields.of(
            ContactFields.ID,
            ContactFields.PHONES,
            ContactFields.EMAIL,
            ContactFields.ADDITIONAL_EMAIL_ADDRESSES,
            ContactFields.TELEGRAM,
            ContactFields.TELEGRAM_ID,
            ContactFields.IS_COMPANY,
            ContactFields.IS_DELETED);

    private final @Nullable Boolean companies;
    private final boolean deleted;
    private final Fields fields;
    private final PhoneNormalizer phones;
    private final @Nullable UUID source;

    private ContactScope(
            @Nullable Boolean companies,
            boolean deleted,
            Fields fields,
            PhoneNormalizer phones,
            @Nullable UUID source) {
        this.companies = companies;
        this.deleted = deleted;
        this.fields = fields;
        this.phones = phones;
        this.source = source;
    }

    /** {@return persons and companies} */
    public static ContactScope everyone() {
        return EVERYONE;
    }

    /** {@return persons only} */
    public static ContactScope persons() {
        return new ContactScope(false, EVERYONE.deleted, EVERYONE.fields, EVERYONE.phones, null);
    }

    /** {@return companies only} */
    public static ContactScope companies() {
        return new ContactScope(true, EVERYONE.deleted, EVERYONE.fields, EVERYONE.phones, null);
    }

    /**
     * Deleted contacts too; {@link Contact#isDeleted} tells them apart.
     *
     * @return a scope that differs in this
     */
    public ContactScope withDeleted() {
        return new ContactScope(companies, true, fields, phones, source);
    }

    /**
     * What to read of the contacts that are found.
     *
     * @param asked system and custom fields; the few that are needed for comparing are asked for anyway
     * @return a scope that differs in this
     */
    public ContactScope withFields(Fields asked) {
        return new ContactScope(companies, deleted, NEEDED.and(asked), phones, source);
    }

    /**
     * How phone numbers are compared.
     *
     * @param normalizer for example that of a region, which knows that a Russian number may begin with 8 or with +7
     * @return a scope that differs in this
     */
    public ContactScope withPhones(PhoneNormalizer normalizer) {
        return new ContactScope(companies, deleted, fields, Objects.requireNonNull(normalizer, "normalizer"), source);
    }

    /**
     * The other system whose ids {@code sourceObjectId} is to hold.
     *
     * @param system the id under which that system synchronises
     * @return a scope that differs in this
     */
    public ContactScope withSource(UUID system) {
        return new ContactScope(companies, deleted, fields, phones, Objects.requireNonNull(system, "system"));
    }

    /** True for companies, false for persons, null for both. */
    @Nullable
    Boolean kind() {
        return companies;
    }

    boolean includesDeleted() {
        return deleted;
    }

    PhoneNormalizer phones() {
        return phones;
    }

    /** Everybody whom a new contact could collide with. */
    ContactScope widened() {
        return new ContactScope(null, true, fields, phones, source);
    }

    boolean includes(Contact contact) {
        boolean company = Boolean.TRUE.equals(contact.isCompany());
        return (companies == null || companies == company) && (deleted || !isDeleted(contact));
    }

    static boolean isDeleted(Contact contact) {
        return Boolean.TRUE.equals(contact.isDeleted());
    }

    ContactQuery.Builder query() {
        ContactQuery.Builder query = ContactQuery.builder().fields(fields);
        if (source != null) {
            query.sourceId(source);
        }
        return companies == null ? query : query.isCompany(companies);
    }
}
