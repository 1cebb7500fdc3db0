package io.github.planfixsdk.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import org.junit.jupiter.api.Test;

class CommentQueryTest {
    private static final Filter<Comment> FILTER = Filter.raw(3001, "equal", IntNode.valueOf(1));

    @Test
    void aListOfAllCommentsIsRefusedAtOnce() {
        assertThatThrownBy(() -> CommentQuery.builder(Filter.none(), Filter.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Filter.none()", "at least one real filter");
    }

    @Test
    void theNeutralFilterIsNotSent() throws Exception {
        CommentQuery query = CommentQuery.builder(Filter.none(), FILTER)
                .fields(Fields.of(CommentFields.ID))
                .build();

        assertThat(Json.mapper().writeValueAsString(query))
                .isEqualTo("{\"offset\":0,\"pageSize\":100,\"fields\":\"id\","
                        + "\"filters\":[{\"type\":3001,\"operator\":\"equal\",\"value\":1}]}");
    }

    @Test
    void sortsByTheDocumentedKeyAndNotItsMisprint() throws Exception {
        ThreadQuery query = ThreadQuery.builder()
                .fields(Fields.of(CommentFields.ID))
                .typeList(CommentKind.NEW)
                .orderBy(SortField.DATE_TIME, SortDirection.DESC)
                .orderBy(SortField.ID, SortDirection.ASC)
                .build();

        assertThat(Json.mapper().writeValueAsString(query))
                .isEqualTo("{\"offset\":0,\"pageSize\":100,\"fields\":\"id\",\"typeList\":\"New\",\"resultOrder\":["
                        + "{\"field\":\"dateTime\",\"direction\":\"Desc\"},{\"field\":\"id\",\"direction\":\"Asc\"}]}");
    }

    @Test
    void recipientsAndRolesComeTogether() throws Exception {
        CommentRequest request = CommentRequest.builder()
                .recipients(PersonRef.contact(12), PersonRef.group(3))
                .recipientRoles(NotifiedRole.ASSIGNEE)
                .build();

        assertThat(Json.mapper().writeValueAsString(request))
                .isEqualTo("{\"recipients\":{\"users\":[{\"id\":\"contact:12\"}],\"groups\":[{\"id\":3}],"
                        + "\"roles\":[\"assignee\"]}}");
    }
}
