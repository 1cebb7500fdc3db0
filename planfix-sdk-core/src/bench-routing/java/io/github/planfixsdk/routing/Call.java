package io.github.planfixsdk.routing;

import org.jspecify.annotations.Nullable;

/** A call as the other engines get it: a bean with the two values, which they compare as they are. */
public final class Call {
    private final @Nullable String number;
    private final @Nullable Long siteId;
    private int employee;

    Call(@Nullable String number, @Nullable Long siteId) {
        this.number = number;
        this.siteId = siteId;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public @Nullable Long getSiteId() {
        return siteId;
    }

    public int getEmployee() {
        return employee;
    }

    public void setEmployee(int value) {
        employee = value;
    }
}
