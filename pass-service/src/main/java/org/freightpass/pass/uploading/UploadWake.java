package org.freightpass.pass.uploading;

import java.util.UUID;

/** Has work on a file begin at once instead of at the next look. */
public interface UploadWake {

    void wake(UUID id);
}
