package org.freightpass.notification.hotline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.hotline.CaseResult.Done;
import org.freightpass.notification.hotline.HotlineCase.Action;
import org.freightpass.notification.hotline.HotlineCase.CallingParty;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;
import org.freightpass.notification.hotline.HotlineCase.Origin;
import org.freightpass.notification.hotline.HotlineRule.Routing;
import org.freightpass.notification.hotline.Matter.AlertMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases from calls and from alerts. Alerts come in batches, so that a storm of them costs a few statements; alerts
 * that race for one case on several instances meet at the case's join key, which the database keeps unique.
 */
public class OpeningCases {
    private static final String SYSTEM = "system";

    private final Cases cases;
    private final Lines lines;
    private final Timers timers;

    public OpeningCases(Cases cases, Lines lines, Timers timers) {
        this.cases = cases;
        this.lines = lines;
        this.timers = timers;
    }

    /** The call was taken when its matter occurred: its times count from then. */
    @Transactional
    public CaseResult fromCall(
            Matter matter, @Nullable CallingParty caller, Origin origin, Person person, Instant now) {
        Optional<HotlineCase> before = told(origin, person);
        if (before.isPresent()) {
            return new Done(before.get(), cases.logOf(before.get().number()));
        }
        PassNumber pass = matter.passNumber();
        String owner = pass == null ? null : cases.ownersOf(Set.of(pass)).get(pass);
        if (!HotlineRule.opens(person, pass != null, owner)) {
            return new CaseResult.Refused(
                    HotlineRefusal.PASS_NOT_YOURS, "The pass " + pass + " is not one of a firm you act for.");
        }
        CaseNumber number = cases.nextNumber(HotlineRule.dayOf(now));
        Opened opened = draft(number, matter.ofFirm(owner), person.username(), now, null, lines.all());
        Instant since = matter.occurredAt();
        HotlineCase called = opened.hotlineCase().from(caller, origin).dueBy(HotlineRule.acknowledgeBy(since));
        cases.open(called, List.of());
        cases.log(number, opened.log());
        timers.wake(number, called.acknowledgeBy());
        timers.follow(called, Action.OPENED, since);
        return new Done(called, opened.log());
    }

    /** Another hotline may tell the same twice: whoever asks for the day's number first is alone in opening. */
    private Optional<HotlineCase> told(Origin origin, Person person) {
        String reference = origin.reference();
        return reference == null
                ? Optional.empty()
                : cases.byReference(person.username(), reference).flatMap(cases::find);
    }

    /** Every alert ends in exactly one case, however often and on however many instances it is delivered. */
    @Transactional
    public void fromAlerts(List<AlertMatter> alerts, Instant now) {
        Map<String, List<AlertMatter>> waiting = byKey(unknown(alerts));
        while (!waiting.isEmpty()) {
            openMissing(waiting, now);
            joinLive(waiting, now);
        }
    }

    private void openMissing(Map<String, List<AlertMatter>> waiting, Instant now) {
        Map<String, CaseNumber> live = cases.liveByKey(waiting.keySet());
        List<String> missing =
                waiting.keySet().stream().filter(key -> !live.containsKey(key)).toList();
        Map<PassNumber, String> owners = missing.isEmpty() ? Map.of() : owners(waiting, missing);
        for (String key : missing) {
            List<AlertMatter> group = waiting.getOrDefault(key, List.of());
            Matter matter = group.getFirst().matter();
            String owner = matter.firmId() != null ? matter.firmId() : owner(matter, owners);
            CaseNumber number = cases.nextNumber(HotlineRule.dayOf(now));
            Opened opened = draft(number, matter.ofFirm(owner), SYSTEM, now, key, lines.all());
            HotlineCase counted = opened.hotlineCase().joinedBy(group.size());
            if (cases.open(counted, group)) {
                cases.log(number, opened.log());
                timers.wake(number, counted.acknowledgeBy());
                timers.follow(counted, Action.OPENED, now);
                waiting.remove(key);
            }
        }
    }

    private void joinLive(Map<String, List<AlertMatter>> waiting, Instant now) {
        Map<CaseNumber, String> live = new TreeMap<>();
        cases.liveByKey(waiting.keySet()).forEach((key, number) -> live.put(number, key));
        live.forEach((number, key) -> cases.lock(number)
                .filter(found -> found.state().live())
                .ifPresent(found -> {
                    List<AlertMatter> group = waiting.getOrDefault(key, List.of());
                    cases.save(found.joinedBy(group.size()));
                    cases.join(number, group);
                    cases.log(
                            number,
                            List.of(new LogEntry(now, SYSTEM, Action.JOINED, Sentence.ALERTS_JOINED.of(group.size()))));
                    waiting.remove(key);
                }));
    }

    private List<AlertMatter> unknown(List<AlertMatter> alerts) {
        Map<String, AlertMatter> once = new LinkedHashMap<>();
        alerts.forEach(alert -> once.putIfAbsent(alert.alertId(), alert));
        once.keySet().removeAll(cases.knownAlerts(List.copyOf(once.keySet())));
        return List.copyOf(once.values());
    }

    private static Map<String, List<AlertMatter>> byKey(Collection<AlertMatter> alerts) {
        return alerts.stream()
                .collect(Collectors.groupingBy(
                        alert -> HotlineRule.joinKey(alert.matter()), TreeMap::new, Collectors.toList()));
    }

    private Map<PassNumber, String> owners(Map<String, List<AlertMatter>> waiting, List<String> keys) {
        List<PassNumber> passes = new ArrayList<>();
        for (String key : keys) {
            PassNumber pass =
                    waiting.getOrDefault(key, List.of()).getFirst().matter().passNumber();
            if (pass != null) {
                passes.add(pass);
            }
        }
        return cases.ownersOf(passes);
    }

    private static @Nullable String owner(Matter matter, Map<PassNumber, String> owners) {
        PassNumber pass = matter.passNumber();
        return pass == null ? null : owners.get(pass);
    }

    private record Opened(HotlineCase hotlineCase, List<LogEntry> log) {}

    private Opened draft(
            CaseNumber number, Matter matter, String by, Instant now, @Nullable String joinKey, List<Line> all) {
        Lines.Areas areas = lines.areas();
        LineNumber home = HotlineRule.homeLine(matter.place(), areas.prefectures(), areas.other());
        Routing routing = HotlineRule.route(home, all);
        HotlineCase drafted = new HotlineCase(
                number,
                routing.line(),
                home,
                matter,
                new CaseState.Open(0),
                now,
                by,
                HotlineRule.acknowledgeBy(now),
                0,
                joinKey,
                null,
                Origin.ALERTED);
        return new Opened(
                drafted,
                List.of(
                        new LogEntry(now, by, Action.OPENED, matter.text(), matter.saying()),
                        new LogEntry(now, SYSTEM, Action.ROUTED, routing.why())));
    }
}
