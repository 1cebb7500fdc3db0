package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads routing configurations from JSON, strictly: whatever is unknown, missing or doesn't fit is a problem, and all
 * problems are found at once. What {@link RoutingPolicy#toJson()} writes, it reads; {@code docs/routing.md} describes the
 * JSON, {@link #schema()} is its JSON Schema. Immutable.
 */
public final class PolicyReader {
    private static final PolicyReader STANDARD =
            new PolicyReader(Catalogue.standard(), null, PolicyVersions.standard());

    private final Catalogue catalogue;
    private final @Nullable AccountSnapshot account;
    private final PolicyVersions versions;

    PolicyReader(Catalogue catalogue, @Nullable AccountSnapshot account, PolicyVersions versions) {
        this.catalogue = catalogue;
        this.account = account;
        this.versions = versions;
    }

    /**
     * A reader that knows the vendor's attributes and nothing about the account.
     *
     * @return the reader
     */
    public static PolicyReader standard() {
        return STANDARD;
    }

    /**
     * The same reader with these attributes.
     *
     * @param value the attributes that may be used
     * @return another reader
     */
    public PolicyReader catalogue(Catalogue value) {
        return new PolicyReader(Objects.requireNonNull(value, "catalogue"), account, versions);
    }

    /**
     * The same reader, checking against an account.
     *
     * @param value employees, fields and scopes
     * @return another reader
     */
    public PolicyReader account(AccountSnapshot value) {
        return new PolicyReader(catalogue, Objects.requireNonNull(value, "account"), versions);
    }

    /**
     * Reads a configuration.
     *
     * @param json the text, of this or an older version of the configuration
     * @return the policy
     * @throws RoutingConfigurationException if there are problems; it lists all of them
     */
    public RoutingPolicy read(String json) {
        Problems problems = new Problems();
        return orThrow(parsed(json, problems), problems);
    }

    /**
     * Reads a configuration that is parsed already.
     *
     * @param json an object, of this or an older version of the configuration
     * @return the policy
     * @throws RoutingConfigurationException if there are problems; it lists all of them
     */
    public RoutingPolicy read(JsonNode json) {
        Problems problems = new Problems();
        return orThrow(read(json, new IdentityHashMap<>(), problems), problems);
    }

    /**
     * Checks a configuration.
     *
     * @param json the text
     * @return all problems with their places, those of an older version in what it became; none if it can be read
     */
    public List<ConfigurationProblem> validate(String json) {
        Problems problems = new Problems();
        parsed(json, problems);
        return List.copyOf(problems.all());
    }

    /**
     * Checks a configuration that is parsed already.
     *
     * @param json an object
     * @return all problems with their places, those of an older version in what it became; none if it can be read
     */
    public List<ConfigurationProblem> validate(JsonNode json) {
        Problems problems = new Problems();
        read(json, new IdentityHashMap<>(), problems);
        return List.copyOf(problems.all());
    }

    /**
     * The JSON Schema (draft 2020-12) of what this reader reads, for editors and settings pages. Nothing that the reader
     * takes is refused by it; what it takes can still be refused for what no schema can say: names of conditions, circles
     * among them, rules never reached, dates, zones and expressions that don't exist, days and fields given twice, titles,
     * numbers of more than 900 digits, and the account.
     *
     * @return the schema; that of {@link #standard()} is published as {@code docs/routing.schema.json}
     */
    public JsonNode schema() {
        return JsonText.copy(new SchemaWriter(catalogue).write());
    }

    private static RoutingPolicy orThrow(@Nullable RoutingPolicy policy, Problems problems) {
        if (policy == null) {
            throw new RoutingConfigurationException(problems.all());
        }
        return policy;
    }

    private @Nullable RoutingPolicy parsed(String json, Problems problems) {
        JsonNode node = JsonText.parse(json, problems);
        return node == null ? null : read(node, new IdentityHashMap<>(), problems);
    }

    /** Null if there are problems, also such as were there before. */
    @Nullable
    RoutingPolicy read(JsonNode json, IdentityHashMap<JsonNode, Attribute<?>> given, Problems problems) {
        // What was made in Java is of the newest version, and its objects are known by identity: no copy of them.
        ObjectNode current =
                given.isEmpty() || !(json instanceof ObjectNode own) ? versions.upToDate(json, problems) : own;
        JsonPart part = current == null ? null : JsonPart.of(current, "$", problems);
        if (part == null) {
            return null;
        }
        part.text("$schema");
        part.get("version");
        HistoryStrategy history = part.word("history", HistoryStrategy.class);
        ZoneId zone = HoursJson.zone(part, TitleStyle.STANDARD.zone(), problems);
        Language language = part.word("language", Language.class);
        TitleStyle style = new TitleStyle(zone, language == null ? Language.EN : language);
        ConditionReader conditions = new ConditionReader(catalogue, problems, given);
        JsonPart named = part.part("conditions");
        Map<String, Condition> defined = named == null ? new LinkedHashMap<>() : conditions.define(named);
        Map<Slot, InteractionPolicy> policies = new EnumMap<>(Slot.class);
        boolean nothing = true;
        for (Slot slot : Slot.values()) {
            nothing &= !part.has(slot.key());
            JsonPart policy = part.part(slot.key());
            if (policy != null) {
                policies.put(slot, new PolicyParts(slot, policy, conditions, given, account, style, problems).read());
            }
        }
        nothing &= !part.has("deals");
        JsonPart dealPart = part.part("deals");
        DealPolicy deals = dealPart == null ? null : new DealParts(dealPart, account, problems).read();
        if (nothing) {
            problems.add("$", ProblemCode.NOTHING_CONFIGURED);
        }
        part.nothingElse();
        if (!problems.isEmpty()) {
            return null;
        }
        return new RoutingPolicy(
                catalogue, history == null ? HistoryStrategy.CRM : history, style, defined, policies, deals);
    }
}
