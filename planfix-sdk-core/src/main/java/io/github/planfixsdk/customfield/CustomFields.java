package io.github.planfixsdk.customfield;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.UpdateResult;
import java.util.List;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * The definitions of custom fields. The token needs the scope {@code common_metadata}. The numbers found here are those that
 * typed keys such as {@link CustomField#number} take.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface CustomFields {
    /** Everything a definition of an object's field may hold. */
    Fields ALL = Fields.of(
            "id",
            "name",
            "names",
            "type",
            "objectType",
            "groupId",
            "directoryId",
            "directoryFields",
            "enumValues",
            "listValuesColors");

    /** Everything a definition of one of the account's own fields may hold, its value included. */
    Fields ALL_MAIN = Fields.of(
            "id",
            "name",
            "type",
            "objectType",
            "directoryId",
            "directoryFields",
            "enumValues",
            "listValuesColors",
            "mainValue");

    /**
     * The types of custom fields, with their names in the account's language.
     *
     * @return the types; their ids are those of {@link CustomFieldType}
     */
    @ReadOnly
    @GET("customfield/type")
    @Unwrap("customFieldTypes")
    List<EntityRef> types();

    /**
     * All custom fields of tasks.
     *
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/task")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofTasks(@Query("fields") Fields fields);

    /**
     * The custom fields of one task: those of its template.
     *
     * @param id the number of the task
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/task/{id}")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofTask(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * Defines a custom field of tasks.
     *
     * @param field the new field
     * @return its number
     */
    @POST("customfield/task/")
    @Unwrap("id")
    long createForTasks(@Body CustomFieldRequest field);

    /**
     * The sets of custom fields of tasks.
     *
     * @return the sets
     */
    @ReadOnly
    @GET("customfield/group/task")
    @Unwrap("customFieldSets")
    List<EntityRef> setsForTasks();

    /**
     * Creates a set of custom fields of tasks.
     *
     * @param set the new set
     * @return its number
     */
    @POST("customfield/group/task/")
    @Unwrap("id")
    long createSetForTasks(@Body CustomFieldSetRequest set);

    /**
     * All custom fields of contacts.
     *
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/contact")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofContacts(@Query("fields") Fields fields);

    /**
     * The custom fields of one contact: those of its template.
     *
     * @param id the contact, as {@code contact:5} or as a bare number
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/contact/{id}")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofContact(@Path("id") PersonRef id, @Query("fields") Fields fields);

    /**
     * Defines a custom field of contacts.
     *
     * @param field the new field
     * @return its number
     */
    @POST("customfield/contact/")
    @Unwrap("id")
    long createForContacts(@Body CustomFieldRequest field);

    /**
     * The sets of custom fields of contacts.
     *
     * @return the sets
     */
    @ReadOnly
    @GET("customfield/group/contact")
    @Unwrap("customFieldSets")
    List<EntityRef> setsForContacts();

    /**
     * Creates a set of custom fields of contacts.
     *
     * @param set the new set
     * @return its number
     */
    @POST("customfield/group/contact/")
    @Unwrap("id")
    long createSetForContacts(@Body CustomFieldSetRequest set);

    /**
     * All custom fields of projects.
     *
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/project")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofProjects(@Query("fields") Fields fields);

    /**
     * The custom fields of one project: those of its template.
     *
     * @param id the number of the project
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/project/{id}")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofProject(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * Defines a custom field of projects.
     *
     * @param field the new field
     * @return its number
     */
    @POST("customfield/project/")
    @Unwrap("id")
    long createForProjects(@Body CustomFieldRequest field);

    /**
     * The sets of custom fields of projects.
     *
     * @return the sets
     */
    @ReadOnly
    @GET("customfield/group/project")
    @Unwrap("customFieldSets")
    List<EntityRef> setsForProjects();

    /**
     * Creates a set of custom fields of projects.
     *
     * @param set the new set
     * @return its number
     */
    @POST("customfield/group/project/")
    @Unwrap("id")
    long createSetForProjects(@Body CustomFieldSetRequest set);

    /**
     * All custom fields of employees.
     *
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/user")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofUsers(@Query("fields") Fields fields);

    /**
     * The custom fields of one employee: those of its template.
     *
     * @param id the employee, as {@code user:5} or as a bare number
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/user/{id}")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofUser(@Path("id") PersonRef id, @Query("fields") Fields fields);

    /**
     * Defines a custom field of employees.
     *
     * @param field the new field
     * @return its number
     */
    @POST("customfield/user/")
    @Unwrap("id")
    long createForUsers(@Body CustomFieldRequest field);

    /**
     * The sets of custom fields of employees.
     *
     * @return the sets
     */
    @ReadOnly
    @GET("customfield/group/user")
    @Unwrap("customFieldSets")
    List<EntityRef> setsForUsers();

    /**
     * Creates a set of custom fields of employees.
     *
     * @param set the new set
     * @return its number
     */
    @POST("customfield/group/user/")
    @Unwrap("id")
    long createSetForUsers(@Body CustomFieldSetRequest set);

    /**
     * The custom fields of one data tag.
     *
     * @param id the number of the data tag
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/datatag/{id}")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofDataTag(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * The custom fields of one directory.
     *
     * @param id the number of the directory
     * @param fields what to ask for, normally {@link #ALL}
     * @return the definitions
     */
    @ReadOnly
    @GET("customfield/directory/{id}")
    @Unwrap("customfields")
    List<CustomFieldDefinition> ofDirectory(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * The account's own custom fields.
     *
     * @param fields what to ask for, normally {@link #ALL_MAIN}
     * @return the definitions with their values
     */
    @ReadOnly
    @GET("customfield/main")
    @Unwrap("customfields")
    List<CustomFieldDefinition> main(@Query("fields") Fields fields);

    /**
     * Defines one of the account's own custom fields.
     *
     * @param field the new field
     * @return its number
     */
    @POST("customfield/main/")
    @Unwrap("id")
    long createMain(@Body CustomFieldRequest field);

    /**
     * Changes one of the account's own custom fields, its value for instance.
     *
     * @param id the number of the field
     * @param changes what to set
     * @return whether the change was applied
     */
    @POST("customfield/main/{id}")
    UpdateResult updateMain(@Path("id") long id, @Body CustomFieldRequest changes);
}
