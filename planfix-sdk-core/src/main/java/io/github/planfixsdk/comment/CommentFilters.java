package io.github.planfixsdk.comment;

import io.github.planfixsdk.filter.Attributes;
import io.github.planfixsdk.filter.DateAttribute;
import io.github.planfixsdk.filter.PersonAttribute;

/** What comments can be filtered by. An attribute has only the operators and values that the server knows for it. */
public final class CommentFilters {
    private static final Attributes<Comment> COMMENT = Attributes.of("comment");

    private CommentFilters() {}

    /** {@return when the comment was written} */
    public static DateAttribute<Comment> date() {
        return COMMENT.date(3000, "date");
    }

    /** {@return who wrote the comment} */
    public static PersonAttribute<Comment> author() {
        return COMMENT.person(3001, "author");
    }
}
