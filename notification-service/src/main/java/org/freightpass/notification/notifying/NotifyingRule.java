package org.freightpass.notification.notifying;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.freightpass.notification.notifying.Notice.State;
import org.jspecify.annotations.Nullable;

/** Every rule of notifying, by its id, and below them the decisions that follow. No state, no I/O. */
public enum NotifyingRule {
    TELLING(
            "NTF-01",
            "The firm is told when its pass is issued, suspended, resumed, revoked, replaced or expired, when its"
                    + " application is returned or rejected, and when its truck is reported as kept from going on;"
                    + " nobody is told of what has no firm."),
    ONCE("NTF-02", "One notice per event, recipient and channel, whatever is delivered again."),
    NEWEST("NTF-03", "A version older than one already seen tells nothing."),
    DIGEST(
            "NTF-04",
            "Notices of one kind to one firm that come within the window (30 s) share a letter, at most 5,000, in a"
                    + " webhook 500. That a truck is blocked, or that its pass is suspended, resumed or revoked, leaves at"
                    + " once; only what follows it within the window waits."),
    RETRYING(
            "NTF-05",
            "What was surely not sent is tried again, 6 times in all (a webhook for 4 hours), after 30 s and twice as"
                    + " long each time, an hour at most; then it has failed, with the reason."),
    RESTING(
            "NTF-06",
            "While the channel rests or is busy nothing is tried, and that does not count as an attempt; nor does a"
                    + " mail server or gateway that cannot be reached, for 24 hours."),
    UNKNOWN(
            "NTF-07",
            "A letter whose result is unknown is shown so; an SMS or a webhook is repeated with the same key, the SMS"
                    + " through the same gateway; an SMS that no gateway was named for has not left and waits again; an"
                    + " e-mail is not repeated by itself and, sent again, carries the same Message-ID."),
    RESENDING(
            "NTF-08",
            "Supervisors and administrators send again what is sent, delivered, unknown or failed, the whole letter; an"
                    + " SMS or a webhook that is not unknown gets a new key, or its receiver would drop it."),
    ADDRESS(
            "NTF-09",
            "A firm without an e-mail address, a mobile number or a webhook makes the notice for that channel fail at"
                    + " once; a firm not known yet is waited for like a failure to send."),
    LANGUAGE("NTF-10", "A letter is in the firm's language, Chinese or English."),
    CLEANING("NTF-11", "Line breaks and control characters in what others wrote become spaces before they are sent."),
    SHOWING("NTF-12", "Firms see the notices to themselves, hotline staff and administrators see all."),
    LEAVING("NTF-13", "When a firm leaves, its contacts are removed here."),
    CHANNELS(
            "NTF-14",
            "A firm chooses channels for each kind of notice; without a choice it is told by e-mail, of a blocked truck"
                    + " by SMS and in the page too."),
    NUMBER(
            "NTF-15",
            "SMS go to the number that the firm chose for them, else to its contact's; both are mobile numbers."),
    FAILOVER(
            "NTF-16",
            "The second SMS gateway takes over what the first surely did not take, never what it may have taken: a double"
                    + " costs money."),
    DISABLING(
            "NTF-17",
            "A webhook that has failed for a day is disabled; its owner is told by e-mail and in the page, and what was"
                    + " to go there goes by e-mail until the firm saves it anew."),
    INWARD(
            "NTF-18",
            "A webhook's address is https and leads outside, by every address of its name; it is judged when it is saved"
                    + " and at every connection, which goes to the address that was judged."),
    POINTLESS(
            "NTF-19",
            "What still waits is not sent when a later state has made it pointless: a pass issued, suspended or resumed"
                    + " that has ended since, one suspended or resumed that is the other now."),
    RECEIPTS(
            "NTF-20",
            "A receipt makes a letter delivered or failed; it is signed by its gateway and five minutes old at most."),
    READING("NTF-21", "What is in the page counts as delivered when one of the firm has read it.");

    private static final int LONGEST_LETTER = 5_000;
    private static final int LONGEST_WEBHOOK = 500;

    /** When what is not tried any more is due. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** How old a receipt may be, or how far ahead of the clock. */
    public static final Duration RECEIPT_WINDOW = Duration.ofMinutes(5);

    private static final Set<State> OVER = EnumSet.of(State.SENT, State.DELIVERED, State.UNKNOWN, State.FAILED);
    private static final Set<Kind> ENDED = EnumSet.of(Kind.PASS_REVOKED, Kind.PASS_REPLACED, Kind.PASS_EXPIRED);
    private static final Set<Kind> URGENT =
            EnumSet.of(Kind.TRUCK_BLOCKED, Kind.PASS_SUSPENDED, Kind.PASS_RESUMED, Kind.PASS_REVOKED);
    private static final Set<Kind> STOP_AND_GO = EnumSet.of(Kind.PASS_SUSPENDED, Kind.PASS_RESUMED);

    private final String id;
    private final String text;

    NotifyingRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** What the firm is told, if anything. */
    static Optional<Notice.Kind> notice(Happening happening) {
        return happening.firmId() == null ? Optional.empty() : happening.what().told();
    }

    static boolean isOlder(int version, @Nullable Integer seen) {
        return seen != null && version < seen;
    }

    static boolean isUrgent(Kind kind) {
        return URGENT.contains(kind);
    }

    /** When a notice of now leaves; {@code last}: when the firm was last owed one of the kind by the channel, if ever. */
    static Instant due(Kind kind, @Nullable Instant last, Instant now, SendingPolicy policy) {
        Instant quiet = last == null ? Instant.MIN : last.plus(policy.digestWindow());
        return !isUrgent(kind) ? now.plus(policy.digestWindow()) : quiet.isAfter(now) ? quiet : now;
    }

    /** Where a notice of this kind goes when the firm has chosen nothing. */
    public static Set<Channel> usualChannels(Kind kind) {
        return switch (kind) {
            case TRUCK_BLOCKED -> EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.PAGE);
            case WEBHOOK_DISABLED -> EnumSet.of(Channel.EMAIL, Channel.PAGE);
            default -> EnumSet.of(Channel.EMAIL);
        };
    }

    /** Whether {@code older}, if it still waits, is not worth sending once {@code newer} is owed for the same pass. */
    private static boolean isPointless(Kind older, Kind newer) {
        boolean ended = ENDED.contains(newer) && (older == Kind.PASS_ISSUED || STOP_AND_GO.contains(older));
        return ended || (STOP_AND_GO.contains(newer) && STOP_AND_GO.contains(older));
    }

    /** A kind that is pointless beside another one of the same pass that came later. */
    public record Pair(Kind older, Kind newer) {}

    public static List<Pair> pointless() {
        return Stream.of(Kind.values())
                .flatMap(older -> Stream.of(Kind.values()).map(newer -> new Pair(older, newer)))
                .filter(pair -> isPointless(pair.older(), pair.newer()))
                .toList();
    }

    /** When a letter that was tried without success is tried again, if it is. */
    static Optional<Instant> triedAgain(Notice tried, Instant now, SendingPolicy policy) {
        boolean over = tried.channel() == Channel.WEBHOOK
                ? isOlder(tried, policy.webhookRetries(), now)
                : tried.attempts() >= policy.attempts();
        if (over) {
            return Optional.empty();
        }
        int doublings = Math.clamp(tried.attempts() - 1L, 0, 20);
        Duration wait = policy.firstWait().multipliedBy(1L << doublings);
        return Optional.of(now.plus(wait.compareTo(policy.longestWait()) > 0 ? policy.longestWait() : wait));
    }

    /** When a letter whose gateway cannot be reached is tried again, if it is. */
    static Optional<Instant> triedWhenBack(Notice tried, Instant now, SendingPolicy policy) {
        if (tried.channel() == Channel.WEBHOOK) {
            return triedAgain(tried, now, policy);
        }
        return isOlder(tried, policy.giveUpAfter(), now) ? Optional.empty() : Optional.of(triedAfterRest(now, policy));
    }

    private static boolean isOlder(Notice tried, Duration age, Instant now) {
        return !now.isBefore(tried.createdAt().plus(age));
    }

    /** Whether the receiver knows a repeat by its key and drops it. */
    public static boolean isRepeatable(Channel channel) {
        return channel == Channel.SMS || channel == Channel.WEBHOOK;
    }

    /** Whether the ledger knows which gateway is about to be tried: without one nothing has left. */
    public static boolean isGatewayNamedBefore(Channel channel) {
        return channel == Channel.SMS;
    }

    /** Whether sending it again, now that it is {@code state}, is a repeat on purpose and not one of doubt. */
    static boolean isSentAnew(Channel channel, State state) {
        return isRepeatable(channel) && state != State.UNKNOWN;
    }

    static boolean isWebhookDisabled(@Nullable Instant failingSince, Instant now, SendingPolicy policy) {
        return failingSince != null && !now.isBefore(failingSince.plus(policy.webhookDisabledAfter()));
    }

    public static boolean isReceiptTimely(Instant signedAt, Instant now) {
        return Duration.between(signedAt, now).abs().compareTo(RECEIPT_WINDOW) <= 0;
    }

    /** How many notices one letter lists at most. */
    static int longestLetter(Channel channel) {
        return channel == Channel.WEBHOOK ? LONGEST_WEBHOOK : LONGEST_LETTER;
    }

    /** What the firm lacks to be told by this channel, in words; null: nothing. */
    static @Nullable Said missing(Channel channel, Firm firm, Subscription subscription) {
        return switch (channel) {
            case EMAIL ->
                firm.email() == null ? Said.by("The firm has no e-mail address.", Sentence.EMAIL_MISSING) : null;
            case SMS ->
                subscription.mobile(firm) == null
                        ? Said.by("The firm's number is missing or no mobile number.", Sentence.MOBILE_MISSING)
                        : null;
            case WEBHOOK ->
                subscription.hasLiveWebhook()
                        ? null
                        : Said.by("The firm's webhook is disabled or gone.", Sentence.WEBHOOK_GONE);
            case PAGE -> null;
        };
    }

    /** Who is told that a webhook was disabled, once for each time that it began to fail. */
    static List<Notice> disabledNotices(Subscription disabled, Instant now, SendingPolicy policy) {
        Happening happening = Happening.webhookDisabled(disabled);
        Instant due = due(Kind.WEBHOOK_DISABLED, null, now, policy);
        return usualChannels(Kind.WEBHOOK_DISABLED).stream()
                .map(channel -> Notice.owed(happening, disabled.firmId(), channel, Kind.WEBHOOK_DISABLED, now, due))
                .toList();
    }

    static Instant triedAfterRest(Instant now, SendingPolicy policy) {
        return now.plus(policy.firstWait());
    }

    static Instant unknownIfSendingSince(Instant now, SendingPolicy policy) {
        return now.minus(policy.lease());
    }

    static boolean mayBeSentAgain(State state) {
        return OVER.contains(state);
    }

    /** The text without anything that could end a header line or hide in one. */
    public static String clean(String written) {
        return written.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]+", " ").strip();
    }
}
