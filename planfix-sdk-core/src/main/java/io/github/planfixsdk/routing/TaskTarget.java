package io.github.planfixsdk.routing;

import java.util.Locale;

/**
 * By which Planfix object (a kind of task) or task template a task is created.
 *
 * @param kind whether {@code id} is an object's or a template's
 * @param id the number in Planfix, positive
 */
public record TaskTarget(Kind kind, long id) {
    /** What the number is the number of. */
    public enum Kind {
        /** An object: deal, delivery … */
        OBJECT,
        /** A task template. */
        TEMPLATE
    }

    /**
     * Checks the number.
     *
     * @param kind whether {@code id} is an object's or a template's
     * @param id the number in Planfix, positive
     * @throws IllegalArgumentException if it is not positive
     */
    public TaskTarget {
        if (id <= 0) {
            throw new IllegalArgumentException(
                    "id is " + id + ": give the positive number of a Planfix object or task template");
        }
    }

    /**
     * Tasks of an object.
     *
     * @param id the object's number
     * @return the target
     */
    public static TaskTarget object(long id) {
        return new TaskTarget(Kind.OBJECT, id);
    }

    /**
     * Tasks by a template.
     *
     * @param id the template's number
     * @return the target
     */
    public static TaskTarget template(long id) {
        return new TaskTarget(Kind.TEMPLATE, id);
    }

    /**
     * The target in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "object 7"
     */
    public String text(Locale locale) {
        return text(Texts.isRussian(locale));
    }

    String text(boolean inRussian) {
        return switch (kind) {
            case OBJECT -> (inRussian ? "объект " : "object ") + id;
            case TEMPLATE -> (inRussian ? "шаблон " : "template ") + id;
        };
    }
}
