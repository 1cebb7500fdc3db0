package io.github.planfixsdk.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Assignees, participants, auditors …: single people and whole groups. What one writes replaces what stood there.
 *
 * @param users employees and contacts, never null
 * @param groups groups of employees, never null
 */
public record People(List<Person> users, List<Group> groups) {
    private static final People NONE = new People(List.of(), List.of());

    /**
     * Makes both lists immutable.
     *
     * @param users employees and contacts, never null
     * @param groups groups of employees, never null
     */
    public People {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    /**
     * Nobody. Written, it removes everybody.
     *
     * @return empty lists
     */
    public static People none() {
        return NONE;
    }

    /**
     * These people; groups among the references go to {@link #groups()}.
     *
     * @param refs employees, contacts and groups
     * @return the people in the given order
     */
    public static People of(PersonRef... refs) {
        return of(List.of(refs));
    }

    /**
     * These people; groups among the references go to {@link #groups()}.
     *
     * @param refs employees, contacts and groups
     * @return the people in the given order
     */
    public static People of(List<PersonRef> refs) {
        List<Person> users = new ArrayList<>(refs.size());
        List<Group> groups = new ArrayList<>();
        for (PersonRef ref : refs) {
            if (ref.isGroup()) {
                groups.add(Group.of(ref.number()));
            } else {
                users.add(Person.of(ref));
            }
        }
        return new People(users, groups);
    }

    /**
     * Whether there is nobody.
     *
     * @return true if both lists are empty
     */
    @JsonIgnore
    public boolean isEmpty() {
        return users.isEmpty() && groups.isEmpty();
    }

    /**
     * Whether the person or group is named itself; members of the groups aren't looked up.
     *
     * @param ref an employee, contact or group
     * @return true if it is in one of the lists
     */
    public boolean contains(PersonRef ref) {
        Objects.requireNonNull(ref, "ref");
        if (ref.isGroup() && groups.stream().anyMatch(group -> group.id() == ref.number())) {
            return true;
        }
        return users.stream().anyMatch(person -> person.id().equals(ref));
    }

    /**
     * All references, people first, then groups.
     *
     * @return an immutable list
     */
    public List<PersonRef> refs() {
        List<PersonRef> refs = new ArrayList<>(users.size() + groups.size());
        for (Person user : users) {
            refs.add(user.id());
        }
        for (Group group : groups) {
            refs.add(PersonRef.of("group:" + group.id()));
        }
        return List.copyOf(refs);
    }
}
