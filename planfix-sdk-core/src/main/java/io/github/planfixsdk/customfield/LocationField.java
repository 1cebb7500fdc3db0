package io.github.planfixsdk.customfield;

/** A place on the map. Made by {@link CustomField}. */
public final class LocationField extends CustomField<Location> {
    LocationField(long id) {
        super(id, CustomFieldType.LOCATION, RefCodecs.LOCATION);
    }
}
