package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.file.Upload;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Uploads as multipart bodies, streamed. */
final class UploadConverterFactory extends Converter.Factory {
    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return type == Upload.class ? (Upload upload) -> multipart(upload) : null;
    }

    private static RequestBody multipart(Upload upload) {
        return new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("file", upload.name(), new Content(upload))
                .build();
    }

    private static final class Content extends RequestBody {
        private static final MediaType BYTES = MediaType.get("application/octet-stream");

        private final Upload upload;

        Content(Upload upload) {
            this.upload = upload;
        }

        @Override
        public MediaType contentType() {
            return BYTES;
        }

        @Override
        public long contentLength() {
            return upload.length().orElse(-1);
        }

        @Override
        public boolean isOneShot() {
            return !upload.isRepeatable();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (Source content = Okio.source(upload.open())) {
                sink.writeAll(content);
            }
        }
    }
}
