package org.freightpass.webkit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the page after it, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of {@code rows}, which were fetched with {@link PageRequest#fetch()} and thus hold one more where more
     * follows; {@code position} gives the sort values of a row.
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<? super T, Cursor> position) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, request.limit());
        return new Page<>(shown, position.apply(shown.getLast()).text());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
