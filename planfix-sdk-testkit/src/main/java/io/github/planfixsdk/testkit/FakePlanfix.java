package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory Planfix on free loopback ports: REST, the chat address, the telephony address, and the host that
 * downloads are redirected to. Several can run at once.
 * Thread-safe; close it to free its ports.
 *
 * <p>Entities are seeded as JSON in the form requests have; keys and texts may be in single quotes:
 *
 * <pre>{@code
 * try (FakePlanfix planfix = FakePlanfix.start()) {
 *     long ivan = planfix.addContact("{'name':'Ivan','phones':[{'number':'79101234567'}]}");
 *     // … let your code talk to planfix.restUrl() with planfix.token() …
 *     planfix.task(1001).path("name").asText();
 * }
 * }</pre>
 */
public final class FakePlanfix implements AutoCloseable {
    private final Account account;
    private final Store store;
    private final FrontDoor door;
    private final FakeChat chat;
    private final FakeTelephony telephony;
    private final LoopbackServer server;
    private final LoopbackServer storage;

    FakePlanfix(Settings settings) {
        account = new Account(settings);
        store = account.store;
        ChatAddress chatAddress = new ChatAddress(account);
        TelephonyAddress telephonyAddress = new TelephonyAddress(account);
        door = new FrontDoor(
                new RestApi(account, new Limits(settings)),
                chatAddress,
                telephonyAddress,
                account.storage,
                settings.clock());
        storage = new LoopbackServer(settings.maxBody(), door::handleStorage);
        account.storage.base("http://127.0.0.1:" + storage.port());
        server = new LoopbackServer(settings.maxBody(), door::handle);
        chat = new FakeChat(account, chatAddress);
        telephony = new FakeTelephony(account, telephonyAddress, telephonyUrl());
        server.start();
        storage.start();
    }

    /**
     * Starts an account with the builder's defaults.
     *
     * @return the running fake
     */
    public static FakePlanfix start() {
        return builder().start();
    }

    /**
     * Settings for an account that is still to start.
     *
     * @return a new builder
     */
    public static FakePlanfixBuilder builder() {
        return new FakePlanfixBuilder();
    }

    /**
     * The base address of REST.
     *
     * @return for example {@code http://127.0.0.1:40123/rest/}
     */
    public URI restUrl() {
        return url(FrontDoor.REST);
    }

    /**
     * The address chat providers post to.
     *
     * @return the address
     */
    public URI chatUrl() {
        return url(FrontDoor.CHAT);
    }

    /**
     * The address PBXs post to.
     *
     * @return the address
     */
    public URI telephonyUrl() {
        return url(FrontDoor.TELEPHONY);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /**
     * The REST token that is accepted.
     *
     * @return the token
     */
    public String token() {
        return account.settings.token();
    }

    /**
     * The key of the chat address.
     *
     * @return the key
     */
    public String chatToken() {
        return account.settings.chatToken();
    }

    /**
     * The key of the telephony address.
     *
     * @return the key
     */
    public String telephonyToken() {
        return account.settings.telephonyToken();
    }

    /**
     * Planfix's side of chats.
     *
     * @return always the same object
     */
    public FakeChat chat() {
        return chat;
    }

    /**
     * Planfix's side of telephony.
     *
     * @return always the same object
     */
    public FakeTelephony telephony() {
        return telephony;
    }

    /**
     * Requests out of the account: automatic scenarios.
     *
     * @return always the same object
     */
    public FakeScenarios scenarios() {
        return account.scenarios;
    }

    /**
     * Lets the next request fail.
     *
     * @param fault what goes wrong
     */
    public void fail(Fault fault) {
        fail(fault, 1);
    }

    /**
     * Lets the next requests fail. Faults wait in a queue: each request takes the first one that is for it.
     *
     * @param fault what goes wrong
     * @param times how many requests
     * @throws IllegalArgumentException if times is less than 1
     */
    public void fail(Fault fault, int times) {
        addFault(null, null, fault, times);
    }

    /**
     * Lets requests of one operation fail.
     *
     * @param method the HTTP method
     * @param path the whole path, for example {@code /rest/task/list}
     * @param fault what goes wrong
     * @param times how many requests
     * @throws IllegalArgumentException if times is less than 1
     */
    public void fail(String method, String path, Fault fault, int times) {
        addFault(Objects.requireNonNull(method, "method"), Objects.requireNonNull(path, "path"), fault, times);
    }

    private void addFault(@Nullable String method, @Nullable String path, Fault fault, int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + ": give 1 or more");
        }
        door.faults.add(method, path, Objects.requireNonNull(fault, "fault"), times);
    }

    /** Forgets the faults that still wait. */
    public void clearFaults() {
        door.faults.clear();
    }

    /**
     * The requests that arrived, oldest first. They are kept with their bodies until {@link #clearRequests()}.
     *
     * @return a snapshot
     */
    public List<RecordedRequest> requests() {
        return door.recorder.all();
    }

    /**
     * How many requests arrived.
     *
     * @return the number
     */
    public int requestCount() {
        return door.recorder.count();
    }

    /** Forgets the recorded requests; entities stay. */
    public void clearRequests() {
        door.recorder.clear();
    }

    /**
     * Adds an employee. The key {@code extension} is the short number telephony knows.
     *
     * @param json the properties of the employee's request form
     * @return the number, counted from 1
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public long addUser(String json) {
        return add(EntityKind.USER, json);
    }

    /**
     * Adds a contact or company.
     *
     * @param json the properties of the contact's request form
     * @return the number, counted from 501
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public long addContact(String json) {
        return add(EntityKind.CONTACT, json);
    }

    /**
     * Adds a task.
     *
     * @param json the properties of the task's request form
     * @return the number, counted from 1001
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public long addTask(String json) {
        return add(EntityKind.TASK, json);
    }

    /**
     * Adds a project.
     *
     * @param json the properties of the project's request form
     * @return the number, counted from 301
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public long addProject(String json) {
        return add(EntityKind.PROJECT, json);
    }

    private long add(EntityKind kind, String json) {
        ObjectNode body = Json.seed(json);
        synchronized (store) {
            return account.create(kind, body, EntityWriter.Mode.SEED);
        }
    }

    /**
     * Settings of the account that aren't entities: fields, templates, groups, statuses, data tags,
     * directories, files, reports, locks.
     *
     * @return a view of this account
     */
    public FakeSettings settings() {
        return new FakeSettings(account);
    }

    /**
     * A task as REST would show it with every field.
     *
     * @param id the task's number
     * @return an own copy; changes to it change nothing in the account
     * @throws NoSuchElementException if there is no such task
     */
    public JsonNode task(long id) {
        return get(EntityKind.TASK, id);
    }

    /**
     * A contact as REST would show it with every field.
     *
     * @param id the contact's number
     * @return an own copy; changes to it change nothing in the account
     * @throws NoSuchElementException if there is no such contact
     */
    public JsonNode contact(long id) {
        return get(EntityKind.CONTACT, id);
    }

    /**
     * An entity as REST would show it with every field.
     *
     * @param kind what it is
     * @param id its number
     * @return an own copy; changes to it change nothing in the account
     * @throws NoSuchElementException if there is none
     */
    public JsonNode get(EntityKind kind, long id) {
        synchronized (store) {
            ObjectNode entity = store.find(kind, id);
            if (entity == null) {
                throw new NoSuchElementException("no " + kind.key() + " " + id);
            }
            return copy(kind, entity);
        }
    }

    /**
     * All tasks with every field, by number.
     *
     * @return copies
     */
    public List<JsonNode> tasks() {
        return all(EntityKind.TASK);
    }

    /**
     * All contacts and companies with every field, by number.
     *
     * @return copies
     */
    public List<JsonNode> contacts() {
        return all(EntityKind.CONTACT);
    }

    /**
     * All entities of a kind with every field, by number.
     *
     * @param kind which
     * @return copies
     */
    public List<JsonNode> all(EntityKind kind) {
        synchronized (store) {
            return full(kind, store.all(kind).values());
        }
    }

    /**
     * The comments on a task with every field, by number.
     *
     * @param task the task's number
     * @return copies; empty if there is no such task
     */
    public List<JsonNode> comments(long task) {
        synchronized (store) {
            return full(EntityKind.COMMENT, store.comments(EntityKind.TASK, task));
        }
    }

    private List<JsonNode> full(EntityKind kind, Collection<ObjectNode> entities) {
        return entities.stream().map(entity -> copy(kind, entity)).toList();
    }

    /** A view may share nodes with the store, and nodes can be changed. */
    private JsonNode copy(EntityKind kind, ObjectNode entity) {
        return account.projection.full(kind, entity).deepCopy();
    }

    /**
     * Frees the ports and breaks off requests that are being answered. Afterwards no thread of the fake runs; what the
     * account holds can still be read.
     */
    @Override
    public void close() {
        account.scenarios.close();
        server.close();
        storage.close();
    }
}
