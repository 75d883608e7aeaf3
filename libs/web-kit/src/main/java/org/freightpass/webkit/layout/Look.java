package org.freightpass.webkit.layout;

import java.util.List;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page; templates read it as {@code look}.
 *
 * @param path the address without its query
 * @param again the address with its query but without a language; ends where {@code lang=} can be added
 * @param theme {@code light} or {@code dark} as chosen; null leaves it to the browser
 * @param signIn whether people can sign in here
 */
public record Look(
        Caller caller,
        String site,
        List<Navigation.Entry> navigation,
        String path,
        String again,
        @Nullable String theme,
        boolean signIn) {

    public Look {
        navigation = List.copyOf(navigation);
    }

    /** Whether this entry leads to the page, or nearer to it than any other does: /desk is not where /desk/day is. */
    public boolean isAt(Navigation.Entry entry) {
        return entry.isAt(path)
                && navigation.stream()
                        .noneMatch(other -> other.isAt(path)
                                && other.address().length() > entry.address().length());
    }

    public boolean isSignedIn() {
        return !caller.isAnonymous();
    }
}
