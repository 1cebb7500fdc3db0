package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.internal.Names;
import io.github.planfixsdk.model.EntityRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The custom fields of all tasks, contacts, projects or employees. They are in sets, and each entity has only those that are
 * attached to its template.
 */
public final class EntitySection extends CatalogFields {
    private static final Logger LOG = LoggerFactory.getLogger(EntitySection.class);
    private static final int MOST_ENTITIES = 1_000;
    private static final int UNKNOWN_ERROR = 0;

    /** The calls to make for one kind of entity. */
    record Source(
            String plural,
            String singular,
            boolean withoutTemplates,
            Supplier<List<CustomFieldDefinition>> all,
            Supplier<List<EntityRef>> sets,
            LongFunction<List<CustomFieldDefinition>> ofEntity) {}

    private record Key(boolean template, long id) {}

    private static final class Recent extends LinkedHashMap<Key, TemplateFields> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TemplateFields> eldest) {
            return size() > MOST_ENTITIES;
        }
    }

    private final Source source;
    private final Keeping keeping;
    private final Cached<List<CustomFieldDefinition>> definitions;
    private final Cached<List<EntityRef>> sets;
    private final Map<Key, TemplateFields> recent = new Recent();

    EntitySection(Source source, Keeping keeping) {
        super(source.plural());
        this.source = source;
        this.keeping = keeping;
        this.definitions = keeping.definitions("the fields of " + owner(), source.all());
        this.sets = keeping.definitions("the sets of fields of " + owner(), source.sets());
    }

    @Override
    List<CustomFieldDefinition> fields(Predicate<List<CustomFieldDefinition>> enough) {
        return definitions.get(enough);
    }

    @Override
    CustomFieldProblem absent(long id) {
        return CustomFieldProblem.unknown(id, owner());
    }

    /**
     * The fields of one set, where a name may be unambiguous.
     *
     * @param set the set's name
     * @return its fields
     * @throws UnresolvedNameException if no set has the name, or more than one has
     */
    public CatalogFields in(String set) {
        Objects.requireNonNull(set, "set");
        List<EntityRef> all =
                sets.get(known -> !Names.having(set, known, EntityRef::name).isEmpty());
        EntityRef found = Names.one("set of custom fields of " + owner(), set, all, EntityRef::name, EntityRef::id);
        return new FieldsOfSet(this, found.id(), "set \"" + found.name() + "\" of " + owner());
    }

    /**
     * The fields of one set, where a name may be unambiguous.
     *
     * @param set the set's number
     * @return its fields, none if there is no such set
     */
    public CatalogFields in(long set) {
        return new FieldsOfSet(this, set, "set " + set + " of " + owner());
    }

    /**
     * The fields of one entity: those attached to its template.
     *
     * @param id the entity's number
     * @return its fields; nothing is read yet. If there is no such entity, what is asked of them throws a {@link NotFoundException}
     * @throws IllegalArgumentException if the number is not positive
     */
    public TemplateFields of(long id) {
        return attached(new Key(false, id));
    }

    /**
     * The fields attached to a template, for creating.
     *
     * <p>Planfix's document offers the fields of an entity alone. Templates are entities of the same numbers as those made from
     * them, and it is their number that is asked for. Should Planfix not find it, the fields are not known, and nothing counts as
     * foreign; employees have no templates, so theirs are never known. An "unknown error" (code 0) counts as not found if the fields of all entities can be read
     * right afterwards, is logged at WARN, and is asked about again soon; otherwise it is an outage, and thrown.
     *
     * @param template the template's number
     * @return its fields; nothing is read yet
     * @throws IllegalArgumentException if the number is not positive
     */
    public TemplateFields ofTemplate(long template) {
        return attached(new Key(true, template));
    }

    /**
     * The fields attached to the template that a request for something new names, as in {@link #ofTemplate(long)}. Without one
     * Planfix chooses the template, and the fields are not known.
     *
     * @param request what is to be created
     * @return the template's fields; nothing is read yet
     */
    public TemplateFields ofTemplate(CustomFieldPayload request) {
        Long template = template(request.asMap().get("template"));
        return template == null ? unknown() : ofTemplate(template);
    }

    private static @Nullable Long template(@Nullable Object named) {
        Object id = named instanceof Map<?, ?> reference ? reference.get("id") : named;
        if (named instanceof JsonNode node) {
            id = node.isObject() ? node.path("id").asLong() : node.asLong();
        }
        return id instanceof Number number && number.longValue() > 0 ? number.longValue() : null;
    }

    private TemplateFields unknown() {
        return new TemplateFields(
                this,
                "an unknown template of " + owner(),
                keeping.attached("nothing", () -> TemplateFields.Attached.UNKNOWN));
    }

    private TemplateFields attached(Key key) {
        if (key.id() < 1) {
            throw new IllegalArgumentException(
                    source.singular() + " is " + key.id() + ": give the number of an existing one, 1 or more");
        }
        synchronized (recent) {
            return recent.computeIfAbsent(key, this::make);
        }
    }

    private TemplateFields make(Key key) {
        String owner = (key.template() ? "the template " : source.singular() + " ") + key.id();
        Supplier<TemplateFields.Attached> reader =
                () -> key.template() ? ofTemplateNow(key.id()) : ofEntityNow(key.id());
        return new TemplateFields(this, owner, keeping.attached("the fields of " + owner, reader));
    }

    private TemplateFields.Attached ofEntityNow(long id) {
        return TemplateFields.Attached.of(source.ofEntity().apply(id));
    }

    private TemplateFields.Attached ofTemplateNow(long id) {
        if (source.withoutTemplates()) {
            return TemplateFields.Attached.UNKNOWN;
        }
        try {
            return ofEntityNow(id);
        } catch (NotFoundException e) {
            return TemplateFields.Attached.UNKNOWN;
        } catch (ApiException e) {
            if (e.code().number() != UNKNOWN_ERROR) {
                throw e;
            }
            return unlessOutage(id, e);
        }
    }

    /** The document has this error alone, so it may mean the number or the server: of an outage the other fields would know, too. */
    private TemplateFields.Attached unlessOutage(long template, ApiException failure) {
        int all;
        try {
            all = source.all().get().size();
        } catch (PlanfixException e) {
            failure.addSuppressed(e);
            throw failure;
        }
        LOG.warn(
                "the fields of template {} are not known, though all {} of {} are, so nothing is found to be foreign to it: {}",
                template,
                all,
                owner(),
                failure.getMessage());
        return TemplateFields.Attached.DOUBTFUL;
    }

    /** Forgets all definitions, sets, and fields of entities: what is needed next is read again. */
    public void refresh() {
        definitions.forget();
        sets.forget();
        synchronized (recent) {
            recent.values().forEach(TemplateFields::forget);
            recent.clear();
        }
    }
}
