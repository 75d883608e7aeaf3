package org.freightpass.pass.reviewing.pages;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.reviewing.Background;
import org.freightpass.pass.reviewing.DeskQueue;
import org.freightpass.pass.reviewing.DeskQueue.Place;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.ReviewingRule;
import org.freightpass.pass.reviewing.Season;
import org.freightpass.pass.reviewing.Seasons;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The queue as pages show it; the desk is always the caller's own. */
@Component
class Queues {
    private static final int AHEAD = 20;
    private final DeskQueue queue;
    private final Seasons seasons;
    private final Background background;
    private final Clock clock;

    Queues(DeskQueue queue, Seasons seasons, Background background, Clock clock) {
        this.queue = queue;
        this.seasons = seasons;
        this.background = background;
        this.clock = clock;
    }

    List<ReviewCase> cases(Filter filter, Caller caller, @Nullable Place after, int limit) {
        return queue.page(filter.asked(caller, clock.instant()), first(), after, limit);
    }

    List<ReviewCase> named(Collection<UUID> ids, Caller caller) {
        return queue.named(Reviewers.desk(caller), ids);
    }

    DeskQueue.Counts counts(Caller caller) {
        return queue.counts(Reviewers.desk(caller), caller.subject(), ReviewingRule.soon(clock.instant()));
    }

    Place place(ReviewCase reviewed) {
        return Place.of(reviewed, first());
    }

    List<Season> seasons() {
        var now = clock.instant();
        return seasons.notOver(now).stream().filter(season -> season.holds(now)).toList();
    }

    /** RV-14: what opens when this one is decided: the next that nobody else works on, else one before it. */
    Optional<UUID> next(Filter filter, Caller caller, ReviewCase decided) {
        return Stream.of(Optional.of(place(decided)), Optional.<Place>empty())
                .flatMap(after -> cases(filter, caller, after.orElse(null), AHEAD).stream())
                .filter(one -> !one.id().equals(decided.id()))
                .filter(one -> one.claimedBy() == null || one.claimedBy().equals(caller.subject()))
                .map(ReviewCase::id)
                .findFirst();
    }

    List<Row> rows(List<ReviewCase> cases, Caller caller, Locale locale) {
        var first = first();
        var firms = new HashSet<UUID>();
        cases.stream().map(one -> one.request().firm()).filter(Objects::nonNull).forEach(firms::add);
        var names = background.firmNames(firms);
        var now = clock.instant();
        return cases.stream()
                .map(one -> Row.of(
                        one,
                        one.request().firm() == null
                                ? null
                                : names.get(one.request().firm()),
                        one.status().open() && first.contains(one.request().goods()),
                        caller.subject(),
                        now,
                        english(locale)))
                .toList();
    }

    private Set<GoodsCategory> first() {
        var now = clock.instant();
        return Season.first(seasons.notOver(now), now);
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
