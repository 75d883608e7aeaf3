package org.freightpass.notification.evidence;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are taken, each told by how its content begins. */
public enum FileKind {
    PDF("application/pdf", "pdf", "255044462d"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a");

    private final String mediaType;
    private final String extension;
    /** In hexadecimal digits. */
    private final String beginning;

    FileKind(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    static Optional<FileKind> of(byte[] content) {
        return Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int length = beginning.length() / 2;
        return content.length >= length
                && HexFormat.of().formatHex(content, 0, length).equals(beginning);
    }
}
