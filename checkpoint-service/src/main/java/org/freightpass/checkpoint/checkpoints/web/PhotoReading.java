package org.freightpass.checkpoint.checkpoints.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.freightpass.checkpoint.checkpoints.Photo;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** A photograph from a request and back into an answer; what the request calls it is not believed. */
final class PhotoReading {
    private PhotoReading() {}

    /** Nothing where none was sent. */
    static @Nullable Photo photo(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        if (file.getSize() > Photo.MOST_BYTES) {
            throw Problem.of(CommonProblem.BODY_TOO_LARGE)
                    .field("photo")
                    .detail("The photograph is larger than 5 MB.")
                    .exception();
        }
        return Photo.of(bytes(file))
                .orElseThrow(() -> Problem.of(CommonProblem.MEDIA_TYPE_UNSUPPORTED)
                        .field("photo")
                        .detail("The file is no JPEG, PNG or WebP image.")
                        .exception());
    }

    static ResponseEntity<byte[]> answer(Photo photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.kind().mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(photo.bytes());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The photograph cannot be read", e);
        }
    }
}
