package io.github.planfixsdk.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes a policy and a reader know, by name; immutable. */
public final class Catalogue {
    private static final Catalogue STANDARD = new Catalogue(Attributes.all());

    private final List<Attribute<?>> attributes;
    private final Map<String, Attribute<?>> byName;

    private Catalogue(Collection<Attribute<?>> attributes) {
        Map<String, Attribute<?>> map = new LinkedHashMap<>();
        for (Attribute<?> attribute : attributes) {
            put(map, attribute.name(), attribute);
        }
        this.attributes = List.copyOf(map.values());
        for (Attribute<?> attribute : attributes) {
            attribute.aliases().forEach(alias -> put(map, alias, attribute));
        }
        this.byName = map;
    }

    private static void put(Map<String, Attribute<?>> map, String name, Attribute<?> attribute) {
        if (map.putIfAbsent(name, attribute) != null) {
            throw new IllegalArgumentException(
                    "attribute " + name + " is in the catalogue already: give your own attribute another name");
        }
    }

    /**
     * The vendor's attributes.
     *
     * @return the catalogue of everything in {@link Attributes}
     */
    public static Catalogue standard() {
        return STANDARD;
    }

    /**
     * This catalogue and own attributes.
     *
     * @param own attributes with names not yet used
     * @return a larger catalogue
     * @throws IllegalArgumentException if a name is used already
     */
    public Catalogue with(Attribute<?>... own) {
        List<Attribute<?>> all = new ArrayList<>(attributes);
        Collections.addAll(all, own);
        return new Catalogue(all);
    }

    /**
     * Finds an attribute by its name or one of its other names.
     *
     * @param name the key in the vendor's JSON
     * @return nothing if the name is unknown
     */
    public Optional<Attribute<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * All attributes.
     *
     * @return an unmodifiable collection, each attribute once
     */
    public Collection<Attribute<?>> attributes() {
        return attributes;
    }
}
