package io.github.planfixsdk;

import io.github.planfixsdk.checklist.Checklists;
import io.github.planfixsdk.comment.Comments;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.customfield.CustomFields;
import io.github.planfixsdk.datatag.DataTags;
import io.github.planfixsdk.directory.Directories;
import io.github.planfixsdk.file.Files;
import io.github.planfixsdk.internal.http.RestTransport;
import io.github.planfixsdk.monitoring.Monitoring;
import io.github.planfixsdk.object.PlanfixObjects;
import io.github.planfixsdk.process.Processes;
import io.github.planfixsdk.project.Projects;
import io.github.planfixsdk.report.Reports;
import io.github.planfixsdk.system.SystemSettings;
import io.github.planfixsdk.task.Tasks;
import io.github.planfixsdk.transport.CallOptions;
import io.github.planfixsdk.transport.Quota;
import io.github.planfixsdk.user.Users;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Planfix's REST API for one account and token. Immutable and thread-safe; make one per account and share it.
 *
 * <pre>{@code
 * PlanfixClient planfix = PlanfixClient.builder().host("acme.planfix.com").token(token).build();
 * Task task = planfix.tasks().get(5);
 * }</pre>
 *
 * <p>Every call blocks until it is done and throws a {@link io.github.planfixsdk.error.PlanfixException} if it fails.
 */
public final class PlanfixClient implements AutoCloseable {
    private final RestTransport transport;
    private final @Nullable OkHttpClient owned;
    private final Tasks tasks;
    private final Contacts contacts;
    private final Projects projects;
    private final Comments comments;
    private final Users users;
    private final CustomFields customFields;
    private final DataTags dataTags;
    private final Monitoring monitoring;
    private final Files files;
    private final Reports reports;
    private final SystemSettings systemSettings;
    private final Checklists checklists;
    private final Processes processes;
    private final PlanfixObjects objects;
    private final Directories directories;

    PlanfixClient(RestTransport transport, @Nullable OkHttpClient owned) {
        this.transport = transport;
        this.owned = owned;
        this.tasks = transport.create(Tasks.class);
        this.contacts = transport.create(Contacts.class);
        this.projects = transport.create(Projects.class);
        this.comments = transport.create(Comments.class);
        this.users = transport.create(Users.class);
        this.customFields = transport.create(CustomFields.class);
        this.dataTags = transport.create(DataTags.class);
        this.monitoring = transport.create(Monitoring.class);
        this.files = transport.create(Files.class);
        this.reports = transport.create(Reports.class);
        this.systemSettings = transport.create(SystemSettings.class);
        this.checklists = transport.create(Checklists.class);
        this.processes = transport.create(Processes.class);
        this.objects = transport.create(PlanfixObjects.class);
        this.directories = transport.create(Directories.class);
    }

    /**
     * Starts a client.
     *
     * @return a builder that needs an address and a token
     */
    public static PlanfixClientBuilder builder() {
        return new PlanfixClientBuilder();
    }

    /**
     * A client from the environment: {@code PLANFIX_TOKEN}, and either {@code PLANFIX_HOST} (such as acme.planfix.com) or
     * {@code PLANFIX_URL} (such as https://acme.planfix.com/rest/).
     *
     * @return the client
     * @throws IllegalArgumentException if a variable is missing, or both addresses are set
     */
    public static PlanfixClient fromEnv() {
        return fromEnv(System.getenv());
    }

    static PlanfixClient fromEnv(Map<String, String> env) {
        String host = env.getOrDefault("PLANFIX_HOST", "");
        String url = env.getOrDefault("PLANFIX_URL", "");
        String token = env.getOrDefault("PLANFIX_TOKEN", "");
        if (host.isBlank() == url.isBlank()) {
            throw new IllegalArgumentException(
                    host.isBlank()
                            ? "neither PLANFIX_HOST nor PLANFIX_URL is set: set one, such as PLANFIX_HOST=acme.planfix.com"
                            : "both PLANFIX_HOST and PLANFIX_URL are set: unset one");
        }
        if (token.isBlank()) {
            throw new IllegalArgumentException("PLANFIX_TOKEN is not set: set it to a token of the account");
        }
        PlanfixClientBuilder builder = builder().token(token);
        return (host.isBlank() ? builder.baseUrl(url) : builder.host(host)).build();
    }

    /** {@return tasks and their templates; with this client's options} */
    public Tasks tasks() {
        return tasks;
    }

    /** {@return contacts and companies; with this client's options} */
    public Contacts contacts() {
        return contacts;
    }

    /** {@return projects; with this client's options} */
    public Projects projects() {
        return projects;
    }

    /** {@return comments of tasks and contacts; with this client's options} */
    public Comments comments() {
        return comments;
    }

    /** {@return employees; with this client's options} */
    public Users users() {
        return users;
    }

    /** {@return definitions of custom fields; with this client's options} */
    public CustomFields customFields() {
        return customFields;
    }

    /** {@return data tags and their entries on tasks and contacts; with this client's options} */
    public DataTags dataTags() {
        return dataTags;
    }

    /** {@return checklists of tasks; with this client's options} */
    public Checklists checklists() {
        return checklists;
    }

    /** {@return workspaces, positions and Telegram bots of the account; with this client's options} */
    public SystemSettings systemSettings() {
        return systemSettings;
    }

    /** {@return whether the service answers; with this client's options} */
    public Monitoring monitoring() {
        return monitoring;
    }

    /** {@return processes of tasks and contacts, with their statuses; with this client's options} */
    public Processes processes() {
        return processes;
    }

    /** {@return objects: kinds of tasks, with their statuses; with this client's options} */
    public PlanfixObjects objects() {
        return objects;
    }

    /** {@return directories and their entries; with this client's options} */
    public Directories directories() {
        return directories;
    }

    /** {@return reports and their data; with this client's options} */
    public Reports reports() {
        return reports;
    }

    /** {@return files and their contents; with this client's options} */
    public Files files() {
        return files;
    }

    /**
     * The same client with other options: it shares connections, limiter, listener and quota. Closing a view does nothing.
     *
     * <pre>{@code PlanfixClient quiet = planfix.with(options -> options.silent(true)); }</pre>
     *
     * @param change from this client's options to the view's
     * @return the view
     */
    public PlanfixClient with(UnaryOperator<CallOptions> change) {
        return new PlanfixClient(
                transport.with(Objects.requireNonNull(change.apply(transport.options()), "options")), null);
    }

    /**
     * The options that calls are made with.
     *
     * @return the client's or the view's
     */
    public CallOptions options() {
        return transport.options();
    }

    /**
     * The address that calls go to.
     *
     * @return with a slash at its end
     */
    public URI baseUrl() {
        return transport.baseUrl().uri();
    }

    /**
     * What is left of the day's requests, as the latest answer that told it said.
     *
     * @return empty until such an answer came
     */
    public Optional<Quota> quota() {
        return Optional.ofNullable(transport.quota());
    }

    /** Frees connections and threads, unless the OkHttp client is the caller's own. */
    @Override
    public void close() {
        if (owned != null) {
            owned.dispatcher().executorService().shutdown();
            owned.connectionPool().evictAll();
        }
    }

    @Override
    public String toString() {
        return "PlanfixClient[" + transport.baseUrl() + "]";
    }
}
