package io.github.planfixsdk.contact;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.internal.ByIds;
import io.github.planfixsdk.internal.verify.ReadBack;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.SavedFilter;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.page.FoundById;
import io.github.planfixsdk.page.ListQuery;
import io.github.planfixsdk.page.Pages;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Contacts and companies. Comments and data tag entries of contacts are in groups of their own.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Contacts {
    /**
     * One page of contacts.
     *
     * @param query which contacts
     * @return the contacts; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("contact/list")
    @Unwrap("contacts")
    List<Contact> list(@Body ContactQuery query);

    /**
     * All contacts a query finds, read page by page while they are consumed.
     *
     * @param query which contacts, from which offset on, and how many per request
     * @return the contacts; nothing is read yet
     */
    default Pages<Contact> all(ContactQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> list(query.at(offset)));
    }

    /**
     * A contact with the given fields.
     *
     * @param id the contact, as {@code contact:5} or as a bare number
     * @param fields what to ask for; custom fields come only when named
     * @return the contact
     * @throws NotFoundException if there is no such contact, or the token's owner may not see it
     */
    @ReadOnly
    @GET("contact/{id}")
    @Unwrap("contact")
    Contact get(@Path("id") PersonRef id, @Query("fields") Fields fields);

    /**
     * A contact with the given fields.
     *
     * @param id the number
     * @param fields what to ask for; custom fields come only when named
     * @return the contact
     * @throws NotFoundException if there is no such contact, or the token's owner may not see it
     */
    default Contact get(long id, Fields fields) {
        return get(PersonRef.contact(id), fields);
    }

    /**
     * A contact with all system fields.
     *
     * @param id the number
     * @return the contact
     * @throws NotFoundException if there is no such contact, or the token's owner may not see it
     */
    default Contact get(long id) {
        return get(id, ContactFields.ALL);
    }

    /**
     * A contact with all system fields, if there is one.
     *
     * @param id the number
     * @return the contact, or empty if there is none or the token's owner may not see it
     */
    default Optional<Contact> find(long id) {
        return find(id, ContactFields.ALL);
    }

    /**
     * A contact with the given fields, if there is one.
     *
     * @param id the number
     * @param fields what to ask for; custom fields come only when named
     * @return the contact, or empty if there is none or the token's owner may not see it
     */
    default Optional<Contact> find(long id, Fields fields) {
        try {
            return Optional.of(get(id, fields));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return everybody with a phone number, compared by digits: persons and companies that are not deleted; by number}
     *
     * @param phone any punctuation, at least five digits
     * @throws IllegalArgumentException if that is no number, or too short to search for
     */
    default List<Contact> findByPhone(String phone) {
        return findByPhone(phone, ContactScope.everyone());
    }

    /**
     * Everybody with a phone number, however it is written. One request for each of the normaliser's search terms, which is
     * one, and for each hundred contacts that have the number or a longer one.
     *
     * @param phone any punctuation, at least five digits
     * @param scope among whom to search, what to read, how to compare
     * @return the contacts by number; empty if there is none. Those whose numbers the account hides can't be compared and are
     *     left out
     * @throws IllegalArgumentException if that is no number, or too short to search for
     */
    default List<Contact> findByPhone(String phone, ContactScope scope) {
        return ContactSearch.all(this, scope, Criterion.phone(phone, scope.phones()));
    }

    /**
     * {@return everybody with an e-mail address: persons and companies that are not deleted; by number}
     *
     * @param email the whole address, upper or lower case
     * @throws IllegalArgumentException if that is no address
     */
    default List<Contact> findByEmail(String email) {
        return findByEmail(email, ContactScope.everyone());
    }

    /**
     * Everybody with an e-mail address, be it the main one or an additional one. Two requests.
     *
     * @param email the whole address, upper or lower case
     * @param scope among whom to search, what to read
     * @return the contacts by number; empty if there is none
     * @throws IllegalArgumentException if that is no address
     */
    default List<Contact> findByEmail(String email, ContactScope scope) {
        return ContactSearch.all(this, scope, Criterion.email(email));
    }

    /**
     * {@return everybody with a Telegram account: persons and companies that are not deleted; by number}
     *
     * @param telegram the user name, with or without @, a t.me link, or the numeric id
     * @throws IllegalArgumentException if that is none of them
     */
    default List<Contact> findByTelegram(String telegram) {
        return findByTelegram(telegram, ContactScope.everyone());
    }

    /**
     * Everybody with a Telegram account, however it is written. One request.
     *
     * @param telegram the user name, with or without @, a t.me link, or the numeric id
     * @param scope among whom to search, what to read
     * @return the contacts by number; empty if there is none
     * @throws IllegalArgumentException if that is none of them
     */
    default List<Contact> findByTelegram(String telegram, ContactScope scope) {
        return ContactSearch.all(this, scope, Criterion.telegram(telegram));
    }

    /**
     * {@return what {@link #getAll(Collection, Fields)} finds, with system fields}
     *
     * @param ids the numbers, in any order
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<Contact> getAll(long... ids) {
        return getAll(Arrays.stream(ids).boxed().toList());
    }

    /**
     * {@return what {@link #getAll(Collection, Fields)} finds, with system fields}
     *
     * @param ids the numbers, in any order
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<Contact> getAll(Collection<Long> ids) {
        return getAll(ids, ContactFields.ALL);
    }

    /**
     * The contacts with the given ids and fields, one request for every 100.
     *
     * @param ids the numbers, in any order; repetitions count once, none at all sends nothing
     * @param fields what to ask for; custom fields come only when named
     * @return the contacts in the order of the ids, and the ids that Planfix lists nothing for
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<Contact> getAll(Collection<Long> ids, Fields fields) {
        Fields asked = Fields.of("id").and(fields);
        return ByIds.inLists(
                ids,
                Contact::number,
                some -> list(ContactQuery.builder()
                        .where(ContactFilters.number().isAnyOf(some))
                        .fields(asked)
                        .build()));
    }

    /**
     * A contact by its id in another, synchronised system.
     *
     * @param sourceObjectId the id of the object there
     * @param sourceId the id under which that system synchronises
     * @param fields what to ask for
     * @return the contact
     * @throws NotFoundException if there is no such contact, or the token's owner may not see it
     */
    @ReadOnly
    @GET("contact/{id}")
    @Unwrap("contact")
    Contact getBySource(
            @Path("id") String sourceObjectId, @Query("sourceId") UUID sourceId, @Query("fields") Fields fields);

    /**
     * Creates a contact.
     *
     * @param request what to set
     * @return the number of the new contact
     */
    @POST("contact/")
    @Unwrap("id")
    long create(@Body ContactRequest request);

    /**
     * Changes a contact: only what the request names.
     *
     * @param id the contact, as {@code contact:5} or as a bare number
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @Silenceable
    @POST("contact/{id}")
    UpdateResult update(@Path("id") PersonRef id, @Body ContactRequest changes);

    /**
     * Changes a contact: only what the request names.
     *
     * @param id the number
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    default UpdateResult update(long id, ContactRequest changes) {
        return update(PersonRef.contact(id), changes);
    }

    /**
     * Creates a contact as {@link #create} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param request what to set
     * @return the number of the new contact, the fields that don't have what was sent, and those of which it isn't known; a failure
     *     to read back is in it as well, and hides nothing of the creation
     */
    default Verified<Long> createVerified(ContactRequest request) {
        long id = create(request);
        return ReadBack.of(request, id, Contact.class, fields -> get(id, fields));
    }

    /**
     * Changes a contact as {@link #update(long, ContactRequest)} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param id the number
     * @param changes what to set
     * @return what became of the change, the fields that don't have what was sent, and those of which it isn't known; a failure to
     *     read back is in it as well, and hides nothing of the change
     */
    default Verified<UpdateResult> updateVerified(long id, ContactRequest changes) {
        return ReadBack.of(changes, update(id, changes), Contact.class, fields -> get(id, fields));
    }

    /**
     * Imports many contacts and companies at once.
     *
     * @param contacts the contacts, and how to recognise those that exist
     * @return applied or queued; Planfix tells neither the new numbers nor errors of single rows
     */
    @POST("contact/import")
    UpdateResult importAll(@Body ContactImport contacts);

    /**
     * The files of a contact, those of its comments included.
     *
     * @param id the contact, as {@code contact:5} or as a bare number
     * @param onlyFromDescription {@code true} for those of the description alone; {@code null} for Planfix's default
     * @return the files
     */
    @ReadOnly
    @GET("contact/{id}/files")
    @Unwrap("files")
    List<FileInfo> files(@Path("id") PersonRef id, @Query("onlyFromDescription") @Nullable Boolean onlyFromDescription);

    /**
     * The files of a contact, those of its comments included.
     *
     * @param id the number
     * @return the files
     */
    default List<FileInfo> files(long id) {
        return files(PersonRef.contact(id), null);
    }

    /**
     * One page of templates of contacts and companies.
     *
     * @param offset how many to leave out, 0 or more
     * @param pageSize how many to read, 1 to {@value ListQuery#MAX_PAGE_SIZE}
     * @param isCompany {@code true} for templates of companies, {@code false} of persons, {@code null} of both
     * @param fields what to ask for
     * @param sourceId the other system whose ids to return; {@code null} for none
     * @return the page; fewer than asked for mean that there are no more
     */
    @ReadOnly
    @GET("contact/templates")
    @Unwrap("templates")
    List<Contact> templates(
            @Query("offset") int offset,
            @Query("pageSize") int pageSize,
            @Query("isCompany") @Nullable Boolean isCompany,
            @Query("fields") Fields fields,
            @Query("sourceId") @Nullable UUID sourceId);

    /**
     * All templates of contacts and companies with all system fields, read page by page while they are consumed.
     *
     * @return the items; nothing is read yet
     */
    default Pages<Contact> templates() {
        return templates(ContactFields.ALL);
    }

    /**
     * All templates of contacts and companies with the given fields, read page by page while they are consumed.
     *
     * @param fields what to ask for
     * @return the items; nothing is read yet
     */
    default Pages<Contact> templates(Fields fields) {
        return Pages.of(
                ListQuery.MAX_PAGE_SIZE, offset -> templates(offset, ListQuery.MAX_PAGE_SIZE, null, fields, null));
    }

    /**
     * The groups of contacts.
     *
     * @param fields what to ask for: {@code id} and {@code name} exist
     * @return the groups
     */
    @ReadOnly
    @GET("contact/groups")
    @Unwrap("groups")
    List<Group> groups(@Query("fields") Fields fields);

    /**
     * The groups of contacts, with their names.
     *
     * @return the groups
     */
    default List<Group> groups() {
        return groups(Fields.of("id", "name"));
    }

    /**
     * The saved filters for contacts that the token's owner may use.
     *
     * @return the filters, those of the system included
     */
    @ReadOnly
    @POST("contact/filters")
    @Unwrap("filters")
    List<SavedFilter> filters();
}
