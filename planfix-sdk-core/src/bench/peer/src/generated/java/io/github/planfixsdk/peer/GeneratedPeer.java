package io.github.planfixsdk.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.ConnectionPool;
import org.openapitools.client.ApiClient;
import org.openapitools.client.JSON;
import org.openapitools.client.api.ContactApi;
import org.openapitools.client.api.TaskApi;
import org.openapitools.client.model.BaseEntity;
import org.openapitools.client.model.CustomFieldValueRequest;
import org.openapitools.client.model.GetContactList200Response;
import org.openapitools.client.model.GetContactListRequest;
import org.openapitools.client.model.GetTaskList200Response;
import org.openapitools.client.model.GetTaskListRequest;
import org.openapitools.client.model.PeopleRequest;
import org.openapitools.client.model.PersonRequest;
import org.openapitools.client.model.TaskCreateRequest;
import org.openapitools.client.model.TaskCreateRequestEndDateTime;

/** Needs the generated classes, so it is compiled only with them. */
public final class GeneratedPeer implements Peer {
    private final ObjectMapper mapper = new JSON().getMapper();
    private final ObjectReader tasks = mapper.readerFor(GetTaskList200Response.class);
    private final ObjectReader contacts = mapper.readerFor(GetContactList200Response.class);

    @Override
    public List<?> read(String kind, byte[] body) throws IOException {
        return kind.equals("tasks")
                ? tasks.<GetTaskList200Response>readValue(body).getTasks()
                : contacts.<GetContactList200Response>readValue(body).getContacts();
    }

    @Override
    public byte[] taskRequest(String name, String description) throws IOException {
        TaskCreateRequest request = new TaskCreateRequest()
                .name(name)
                .description(description)
                .priority(TaskCreateRequest.PriorityEnum.URGENT)
                .template(new BaseEntity().id(7001L))
                .counterparty(new PersonRequest().id("contact:512"))
                .endDateTime(new TaskCreateRequestEndDateTime().date("09-04-2026").time("18:30"))
                .assignees(new PeopleRequest()
                        .addUsersItem(new PersonRequest().id("user:5"))
                        .addUsersItem(new PersonRequest().id("contact:12")))
                .addCustomFieldDataItem(customField(101, "Д-2026/17"))
                .addCustomFieldDataItem(customField(102, 1250.5))
                .addCustomFieldDataItem(customField(103, Map.of("date", "21-12-2026")))
                .addCustomFieldDataItem(customField(104, true))
                .addCustomFieldDataItem(customField(107, Map.of("id", "user:5")));
        return mapper.writeValueAsBytes(request);
    }

    private static CustomFieldValueRequest customField(long id, Object value) {
        return new CustomFieldValueRequest().field(new BaseEntity().id(id)).value(value);
    }

    @Override
    public Lists connect(String baseUrl) {
        ApiClient client = new ApiClient("rest_auth").setBearerToken("bench");
        client.getAdapterBuilder().baseUrl(baseUrl);
        client.getOkBuilder().connectionPool(new ConnectionPool(16, 2, java.util.concurrent.TimeUnit.MINUTES));
        TaskApi taskApi = client.createService(TaskApi.class);
        ContactApi contactApi = client.createService(ContactApi.class);
        return kind -> kind.equals("tasks")
                ? taskApi.getTaskList(new GetTaskListRequest()).execute().body().getTasks()
                : contactApi.getContactList(new GetContactListRequest()).execute().body().getContacts();
    }
}
