package io.github.planfixsdk.report;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.page.Pages;
import java.util.List;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Reports. To run one: {@link #generate}, ask for its {@link #status} until it is ready, then read the {@link #data} of its
 * save piece by piece; {@link ReportRunner} does all of it.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Reports {
    /**
     * One page of reports.
     *
     * @param query from which offset on, how many, with which fields
     * @return the reports; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("report/list")
    @Unwrap("reports")
    List<Report> list(@Body ReportQuery query);

    /**
     * All reports with all documented fields, read page by page while they are consumed.
     *
     * @return the reports; nothing is read yet
     */
    default Pages<Report> all() {
        return all(ReportQuery.builder().build());
    }

    /**
     * All reports, read page by page while they are consumed.
     *
     * @param query from which offset on, how many per request, with which fields
     * @return the reports; nothing is read yet
     */
    default Pages<Report> all(ReportQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> list(query.at(offset)));
    }

    /**
     * A report with the given fields.
     *
     * @param id the number
     * @param fields what to ask for
     * @return the report
     * @throws NotFoundException if there is no such report
     */
    @ReadOnly
    @GET("report/{id}")
    @Unwrap("report")
    Report get(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * A report with all its documented fields.
     *
     * @param id the number
     * @return the report
     * @throws NotFoundException if there is no such report
     */
    default Report get(long id) {
        return get(id, ReportFields.ALL);
    }

    /**
     * The saved runs of a report.
     *
     * @param id the number of the report
     * @param query with which fields
     * @return all of them
     */
    @ReadOnly
    @POST("report/{id}/save/list")
    @Unwrap("saves")
    List<ReportSave> saves(@Path("id") long id, @Body ReportSaveQuery query);

    /**
     * The saved runs of a report with all documented fields.
     *
     * @param id the number of the report
     * @return all of them
     */
    default List<ReportSave> saves(long id) {
        return saves(id, ReportSaveQuery.builder().build());
    }

    /**
     * A piece of the data of a saved run.
     *
     * @param id the number of the report
     * @param saveId the number of the run
     * @param chunk which piece, counted from 0; {@link ReportSave#chunksCount} tells how many there are
     * @return the rows
     */
    @ReadOnly
    @POST("report/{id}/save/{saveId}/data")
    ReportChunk data(@Path("id") long id, @Path("saveId") long saveId, @Query("chunk") int chunk);

    /**
     * Requests a new run. Planfix makes one at a time, and one in ten minutes.
     *
     * @param id the number of the report
     * @return the id to ask for the {@link #status} by
     */
    @POST("report/{id}/generate")
    @Unwrap("requestId")
    String generate(@Path("id") long id);

    /**
     * How far a requested run is.
     *
     * @param requestId what {@link #generate} returned
     * @return the state, and the run once it is ready
     */
    @ReadOnly
    @GET("report/status/{requestId}")
    GenerationStatus status(@Path("requestId") String requestId);
}
