package org.freightpass.webkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code ?cursor=&limit=} of a list, checked; a controller takes it as an argument. */
public record PageRequest(@Nullable Cursor cursor, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("limit " + limit + " is not within 1 to " + LARGEST_LIMIT);
        }
    }

    /** Throws the problem FIELD_INVALID for a cursor or limit that is not one. */
    public static PageRequest read(@Nullable String cursor, @Nullable String limit) {
        Cursor start = null;
        if (cursor != null && !cursor.isEmpty()) {
            start = Cursor.read(cursor).orElseThrow(() -> badCursor().exception());
        }
        return new PageRequest(start, readLimit(limit));
    }

    public Optional<Cursor> start() {
        return Optional.ofNullable(cursor);
    }

    /** How many rows to fetch: one more than shown, which tells whether a next page is there. */
    public int fetch() {
        return limit + 1;
    }

    static Problem badCursor() {
        return Problem.of(CommonProblem.FIELD_INVALID)
                .field("cursor")
                .detail("The cursor is not one that this list gave; start again without it.");
    }

    private static int readLimit(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= LARGEST_LIMIT) {
                return number;
            }
        }
        throw Problem.of(CommonProblem.FIELD_INVALID)
                .field("limit")
                .detail("The limit is a whole number from 1 to " + LARGEST_LIMIT + ".")
                .exception();
    }
}
