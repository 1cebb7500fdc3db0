package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's own filters, {@code {field, operator, value}} and {@code {filters, condition}}, as conditions and back. What
 * they name and may not is refused, all of it at once. Immutable.
 *
 * <p>The vendor's {@code =}, {@code in}, {@code like}, {@code overlap} and {@code regexp} have regard to the case of texts,
 * so they become strict comparisons; {@code ilike} doesn't. Words of a vocabulary and telephone numbers have no case. In
 * {@code like} only {@code %} stands for something else; {@code regexp} is found anywhere in the text. A missing value
 * makes every comparison unknown, as {@link Condition} says, negative operators included.
 */
public final class VendorFilter {
    private static final VendorFilter STANDARD = new VendorFilter(Catalogue.standard(), ZoneOffset.UTC, null);

    private final Catalogue catalogue;
    private final ZoneId zone;
    private final @Nullable InteractionKind kind;

    private VendorFilter(Catalogue catalogue, ZoneId zone, @Nullable InteractionKind kind) {
        this.catalogue = catalogue;
        this.zone = zone;
        this.kind = kind;
    }

    /**
     * Filters over the vendor's attributes, of any kind of interaction, with times in UTC.
     *
     * @return the reader and writer
     */
    public static VendorFilter standard() {
        return STANDARD;
    }

    /**
     * The same with these attributes.
     *
     * @param value the attributes that may be used
     * @return another reader and writer
     */
    public VendorFilter catalogue(Catalogue value) {
        return new VendorFilter(Objects.requireNonNull(value, "catalogue"), zone, kind);
    }

    /**
     * The same with the time zone of dates that have no offset.
     *
     * @param value the vendor account's zone
     * @return another reader and writer
     */
    public VendorFilter zone(ZoneId value) {
        return new VendorFilter(catalogue, Objects.requireNonNull(value, "zone"), kind);
    }

    /**
     * The same with fields of one kind of interaction only.
     *
     * @param value what is filtered
     * @return another reader and writer
     */
    public VendorFilter kind(InteractionKind value) {
        return new VendorFilter(catalogue, zone, Objects.requireNonNull(value, "kind"));
    }

    /**
     * The operators that may be used with an attribute.
     *
     * @param attribute the attribute
     * @return the vendor's operators, such as {@code not_in}; none for {@link Attributes#NOW}, which is no field of the vendor's
     */
    public List<String> operators(Attribute<?> attribute) {
        return attribute.equals(Attributes.NOW) ? List.of() : VendorOperator.offered(attribute);
    }

    /**
     * Reads a filter.
     *
     * @param json the text
     * @return the condition
     * @throws RoutingConfigurationException if there are problems; it lists all of them
     */
    public Condition read(String json) {
        Problems problems = new Problems();
        return orThrow(parsed(json, problems), problems);
    }

    /**
     * Reads a filter that is parsed already.
     *
     * @param json an object
     * @return the condition
     * @throws RoutingConfigurationException if there are problems; it lists all of them
     */
    public Condition read(JsonNode json) {
        Problems problems = new Problems();
        return orThrow(condition(json, problems), problems);
    }

    /**
     * Checks a filter.
     *
     * @param json the text
     * @return all problems with their places; none if it can be read
     */
    public List<ConfigurationProblem> validate(String json) {
        Problems problems = new Problems();
        parsed(json, problems);
        return List.copyOf(problems.all());
    }

    /**
     * Checks a filter that is parsed already.
     *
     * @param json an object
     * @return all problems with their places; none if it can be read
     */
    public List<ConfigurationProblem> validate(JsonNode json) {
        Problems problems = new Problems();
        condition(json, problems);
        return List.copyOf(problems.all());
    }

    private static Condition orThrow(@Nullable Condition condition, Problems problems) {
        if (condition == null) {
            throw new RoutingConfigurationException(problems.all());
        }
        return condition;
    }

    private @Nullable Condition parsed(String json, Problems problems) {
        JsonNode node = JsonText.parse(json, problems);
        return node == null ? null : condition(node, problems);
    }

    private @Nullable Condition condition(JsonNode json, Problems problems) {
        return new VendorFilterReader(catalogue, zone, kind, problems).read(json, "$", 0);
    }

    /**
     * Writes a condition as a filter, which decides alike and which {@link #read(JsonNode)} takes. Negations are moved into
     * the operators; conditions of a policy with names are written out.
     *
     * @param condition the condition
     * @return an object
     * @throws IllegalArgumentException if the vendor's filters can't say it: always, working hours, the negation of a
     *     regular expression, texts with {@code %} in them, case where the vendor's operator takes the other view, an
     *     attribute that isn't in the catalogue or for the kind, a year of five digits, a number of more than 900 digits, or
     *     more than 100 levels
     */
    public JsonNode write(Condition condition) {
        Objects.requireNonNull(condition, "condition");
        JsonNode written = JsonText.copy(new VendorFilterWriter(catalogue, zone, kind).write(condition));
        List<ConfigurationProblem> problems = validate(written);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "the vendor's filters can't say \"" + condition + "\": what would be written " + problems.get(0));
        }
        return written;
    }
}
