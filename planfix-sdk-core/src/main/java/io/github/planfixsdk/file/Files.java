package io.github.planfixsdk.file;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.NotAttachedException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.UpdateResult;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Files. An uploaded file belongs to nothing until it is attached, or named in the {@code files} of a request.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Files {
    /**
     * What Planfix knows of a file.
     *
     * @param id the number of the file
     * @param fields what to ask for
     * @return the file, without its content
     * @throws NotFoundException if there is no such file
     */
    @ReadOnly
    @GET("file/{id}")
    @Unwrap("file")
    StoredFile get(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * What Planfix knows of a file, with all documented fields.
     *
     * @param id the number of the file
     * @return the file, without its content
     * @throws NotFoundException if there is no such file
     */
    default StoredFile get(long id) {
        return get(id, FileFields.ALL);
    }

    /**
     * Renames a file, or changes the link of an online document.
     *
     * @param id the number of the file
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @POST("file/{id}")
    UpdateResult update(@Path("id") long id, @Body FileRequest changes);

    /**
     * Deletes a file.
     *
     * @param id the number of the file
     * @return applied or queued
     * @throws NotFoundException if there is no such file
     */
    @DELETE("file/{id}")
    UpdateResult delete(@Path("id") long id);

    /**
     * Attaches a file to a task, beside those that are there.
     *
     * @param id the number of the file
     * @param task the number of the task
     * @return applied or queued
     */
    @POST("file/{id}/attach/task")
    UpdateResult attachToTask(@Path("id") long id, @Query("id") long task);

    /**
     * Attaches a file to a contact, beside those that are there.
     *
     * @param id the number of the file
     * @param contact the number of the contact
     * @return applied or queued
     */
    @POST("file/{id}/attach/contact")
    UpdateResult attachToContact(@Path("id") long id, @Query("id") long contact);

    /**
     * Attaches a file to a project, beside those that are there.
     *
     * @param id the number of the file
     * @param project the number of the project
     * @return applied or queued
     */
    @POST("file/{id}/attach/project")
    UpdateResult attachToProject(@Path("id") long id, @Query("id") long project);

    /**
     * Uploads a file. The client's timeout covers the whole of it: give big files a view with a longer one.
     *
     * @param upload name and content
     * @param target what it is for; {@code null} for Planfix's default, tasks
     * @return the number of the new file
     */
    @POST("file/")
    @Unwrap("id")
    long upload(@Body Upload upload, @Query("targetType") @Nullable UploadTarget target);

    /**
     * Uploads a file for tasks, contacts, projects or comments. The client's timeout covers the whole of it: give big files a
     * view with a longer one.
     *
     * @param upload name and content
     * @return the number of the new file
     */
    default long upload(Upload upload) {
        return upload(upload, null);
    }

    /**
     * Uploads a file and attaches it to a task, beside those that are there.
     *
     * @param task the number of the task
     * @param upload name and content
     * @return the file's number, and whether it is attached already
     * @throws IllegalArgumentException if the number is not positive; nothing is uploaded then
     * @throws NotAttachedException if attaching failed; it has the number of the file, which is in Planfix
     */
    default AttachedFile uploadToTask(long task, Upload upload) {
        return Attachment.upload(this, "task", task, upload, id -> attachToTask(id, task));
    }

    /**
     * Uploads a file and attaches it to a contact, beside those that are there.
     *
     * @param contact the number of the contact
     * @param upload name and content
     * @return the file's number, and whether it is attached already
     * @throws IllegalArgumentException if the number is not positive; nothing is uploaded then
     * @throws NotAttachedException if attaching failed; it has the number of the file, which is in Planfix
     */
    default AttachedFile uploadToContact(long contact, Upload upload) {
        return Attachment.upload(this, "contact", contact, upload, id -> attachToContact(id, contact));
    }

    /**
     * Uploads a file and attaches it to a project, beside those that are there.
     *
     * @param project the number of the project
     * @param upload name and content
     * @return the file's number, and whether it is attached already
     * @throws IllegalArgumentException if the number is not positive; nothing is uploaded then
     * @throws NotAttachedException if attaching failed; it has the number of the file, which is in Planfix
     */
    default AttachedFile uploadToProject(long project, Upload upload) {
        return Attachment.upload(this, "project", project, upload, id -> attachToProject(id, project));
    }

    /**
     * Has Planfix fetch a file from a web address.
     *
     * @param request the address, and the name to give it
     * @param target what it is for; {@code null} for Planfix's default, tasks
     * @return the number of the new file
     */
    @POST("file/from-url/")
    @Unwrap("id")
    long uploadFromUrl(@Body FileFromUrlRequest request, @Query("targetType") @Nullable UploadTarget target);

    /**
     * Opens the content of a file. Planfix redirects to where the file is stored; the token is not sent there, and the limiter
     * doesn't count it. The client's timeout covers the way to the content, the timeout between two bytes the content itself.
     *
     * @param id the number of the file
     * @return the content, to be closed by the caller
     * @throws NotFoundException if there is no such file
     * @throws MalformedResponseException if a web page came instead, such as one to log in
     */
    @ReadOnly
    @GET("file/{id}/download")
    Download download(@Path("id") long id);

    /**
     * Copies the content of a file. Where it breaks off it is continued, as long as the storage sends the rest of the very same
     * content: what was written cannot be taken back.
     *
     * @param id the number of the file
     * @param out where to; it is neither flushed nor closed
     * @return the number of bytes
     * @throws NotFoundException if there is no such file
     * @throws ConnectionException if the content breaks off and cannot be continued, or the thread is interrupted; some of it has
     *     been written then
     * @throws UncheckedIOException if {@code out} fails
     */
    default long download(long id, OutputStream out) {
        return new Fetch(() -> download(id), new StreamPlace(out), null).run();
    }

    /**
     * Copies the content of a file, as {@link #download(long, OutputStream)} does, and tells how far it is.
     *
     * @param id the number of the file
     * @param out where to; it is neither flushed nor closed
     * @param listener is told of the progress
     * @return the number of bytes
     * @throws NotFoundException if there is no such file
     * @throws ConnectionException if the content breaks off and cannot be continued, or the thread is interrupted; some of it has
     *     been written then
     * @throws UncheckedIOException if {@code out} fails
     */
    default long download(long id, OutputStream out, TransferListener listener) {
        return new Fetch(() -> download(id), new StreamPlace(out), listener).run();
    }

    /**
     * Brings the content of a file to a path where there is none yet. See {@link #download(long, java.nio.file.Path, DownloadOptions)}.
     *
     * @param id the number of the file
     * @param target the path of the new file; its folder must be there
     * @return the number of bytes
     * @throws IllegalArgumentException if the target is there already or is a directory, or its folder is not there; nothing is
     *     asked of Planfix then
     * @throws NotFoundException if there is no such file
     * @throws ConnectionException if the content breaks off again and again, or the thread is interrupted
     * @throws UncheckedIOException if it cannot be written
     */
    default long download(long id, java.nio.file.Path target) {
        return download(id, target, DownloadOptions.defaults());
    }

    /**
     * Brings the content of a file to a path. It grows in the same folder under another name, {@code .planfix-….part}, and gets
     * its own when it is whole: half a file never has that name. Whatever fails, the growing file is removed. A symbolic link that may be replaced
     * stays one, and the file that it leads to is replaced.
     *
     * <p>Where the content breaks off it is continued through a new link, if the storage sends the rest of the very same content;
     * otherwise it starts over. It fails after the fourth attempt in a row that brought less than 64 KB, or instead of starting over
     * for the fourth time. An attempt that doesn't reach Planfix or the storage, with the client's own retries, is one of these; the
     * next follows after 1, 2, 4 seconds, or as long as the server says, up to a minute. An interrupt is noticed when the next bytes arrive or the timeout between two bytes passes.
     *
     * @param id the number of the file
     * @param target the path of the file; its folder must be there
     * @param options whether to replace a file that is there, and who is told of the progress
     * @return the number of bytes
     * @throws IllegalArgumentException if the target is there already and is not to be replaced, or it is a directory, or its folder
     *     is not there; nothing is asked of Planfix then
     * @throws NotFoundException if there is no such file
     * @throws ConnectionException if the content breaks off again and again, or the thread is interrupted
     * @throws UncheckedIOException if it cannot be written
     */
    default long download(long id, java.nio.file.Path target, DownloadOptions options) {
        return Download.toPath(() -> download(id), target, options);
    }
}
