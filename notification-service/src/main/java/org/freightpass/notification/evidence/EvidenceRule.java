package org.freightpass.notification.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.freightpass.notification.evidence.EvidenceFiles.Subject;
import org.jspecify.annotations.Nullable;

/** Every rule of evidence, by its id, and below them the decisions that follow. No state, no I/O. */
public enum EvidenceRule {
    APPEALS(
            "EVD-01",
            "Files are taken as evidence of an appeal against a health code, of an unapproved checkpoint and of its removal,"
                    + " until the case is resolved or closed."),
    GIVING(
            "EVD-02",
            "They are given by whoever has the case's number and telephone, by the firm or client that opened it, and by"
                    + " agents and supervisors who see it."),
    KINDS("EVD-03", "A file is a PDF, a JPEG or a PNG by how its content begins, whatever its name says."),
    LIMITS(
            "EVD-04",
            "A file is not empty and has 5 MB at most; a case has 10 at most. The same content again is the file that is"
                    + " there."),
    NAMES("EVD-05", "A name is kept without a path and control characters, 100 characters long at most."),
    SEEING(
            "EVD-06",
            "Agents and supervisors who see the case read its files; whoever gave them sees that they are there."),
    SEALING("EVD-07", "Names and contents are encrypted at rest; a download is never shown as a page of this service."),
    KEEPING(
            "EVD-08",
            "30 days after a case has closed its files are deleted, and with them the caller's name and telephone.");

    /** Bytes of a file. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final Set<String> WITH_FILES =
            Set.of("HEALTH_CODE_APPEAL", "UNAPPROVED_CHECKPOINT", "REMOVAL_OVERDUE");

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 100;
    private static final Duration KEPT = Duration.ofDays(30);

    private final String id;
    private final String text;

    EvidenceRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** Whether files belong to cases of this kind. */
    public static boolean takesFiles(String kind) {
        return WITH_FILES.contains(kind);
    }

    /** Why nothing is taken for this case, if so. */
    static Optional<EvidenceRefusal> refused(Subject subject, int filesThere) {
        if (!takesFiles(subject.kind())) {
            return Optional.of(EvidenceRefusal.NO_APPEAL);
        }
        if (!subject.live()) {
            return Optional.of(EvidenceRefusal.CASE_OVER);
        }
        return filesThere >= MOST ? Optional.of(EvidenceRefusal.TOO_MANY) : Optional.empty();
    }

    /** Why this content is not taken, if so. */
    static Optional<EvidenceRefusal> refused(byte[] content) {
        if (content.length == 0) {
            return Optional.of(EvidenceRefusal.EMPTY);
        }
        if (content.length > LARGEST) {
            return Optional.of(EvidenceRefusal.TOO_LARGE);
        }
        return FileKind.of(content).isEmpty() ? Optional.of(EvidenceRefusal.KIND_UNKNOWN) : Optional.empty();
    }

    /** The name under which a file is kept: its own, made harmless, with the ending of its kind. */
    static String name(@Nullable String given, FileKind kind) {
        String bare =
                given == null ? "" : given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')));
        String clean = bare.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\"<>:|?*;]+", " ")
                .strip();
        String ending = "." + kind.extension();
        String stem = clean.toLowerCase(Locale.ROOT).endsWith(ending)
                ? clean.substring(0, clean.length() - ending.length())
                : clean;
        String kept = stem.isBlank() ? "evidence" : stem.strip();
        int length = Math.min(kept.length(), LONGEST_NAME - ending.length());
        return kept.substring(0, length) + ending;
    }

    /** What closed before this is forgotten at {@code now}. */
    static Instant forgottenIfClosedBefore(Instant now) {
        return now.minus(KEPT);
    }
}
