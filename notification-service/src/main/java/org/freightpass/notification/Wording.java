package org.freightpass.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.saying.ApplicationField;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.contracts.saying.Sentence.Gap;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What services say by themselves, in the words of the reader's language; templates call it as {@code @wording}. Safe
 * for use by many threads. What stands in a gap and cannot be read is shown as it is.
 */
@Component("wording")
public class Wording {
    private static final Set<String> BY_THEMSELVES = Set.of("system", "register", "rota", "caller");

    private static final Pattern POSITION = Pattern.compile("\\[([0-9]{1,3})]");

    private static final Set<String> PARTIES = Set.of("AGENT", "DEPARTMENT", "COUNTY", "LIAISON");

    /** Sentences that name accounts, beside other things that are none. */
    private static final Set<Sentence> OF_AGENTS = Set.of(Sentence.SHIFT_MISSED, Sentence.SHIFT_MISSED_SUBSTITUTE);

    private final MessageSource texts;
    private final Say say;
    private final People people;

    public Wording(MessageSource texts, Say say, People people) {
        this.texts = texts;
        this.say = say;
        this.people = people;
    }

    /** What accounts are called, for whoever reads just now. */
    public interface People {
        Optional<String> nameOf(String account);
    }

    /** The saying in words; the text where there is none, or only a newer service knows the sentence. */
    public String of(String text, @Nullable Saying saying) {
        return of(text, saying, LocaleContextHolder.getLocale());
    }

    /** The same for a reader of this language, whoever asks. */
    public String of(String text, @Nullable Saying saying, Locale language) {
        return saying == null
                ? text
                : Sentence.find(saying.code())
                        .map(sentence -> words(sentence, saying.arguments(), language))
                        .orElse(text);
    }

    /** Who did something: a person with the account, or a part of the system by the name that people have for it. */
    public String by(String account) {
        Locale language = LocaleContextHolder.getLocale();
        return BY_THEMSELVES.contains(account) ? word("sentence.by.", account, language) : person(account, language);
    }

    private String person(String account, Locale language) {
        return people.nameOf(account)
                .map(name -> texts.getMessage("sentence.person", new Object[] {name, account}, language))
                .orElse(account);
    }

    /** To whom something is handed: the party's kind and name. */
    public String party(String kind, String name) {
        return party(kind, name, LocaleContextHolder.getLocale());
    }

    /** Who sees to something, as the figures keep it: a party's kind and name with a space between, or an account. */
    public String solver(String kept) {
        String[] parts = kept.split(" ", 2);
        return parts.length == 2 && PARTIES.contains(parts[0])
                ? of(kept, Sentence.HANDED_TO.of(parts[0], parts[1]))
                : by(kept);
    }

    public String kind(String code) {
        return word("console.kind.", code, LocaleContextHolder.getLocale());
    }

    public String status(String code) {
        return word("console.status.", code, LocaleContextHolder.getLocale());
    }

    private String party(String kind, String name, Locale language) {
        return switch (kind) {
            case "DEPARTMENT" -> word("console.department.", name, language);
            case "COUNTY" -> place(name);
            case "AGENT" -> person(name, language);
            default -> name;
        };
    }

    private String words(Sentence sentence, List<String> arguments, Locale language) {
        List<Object> shown = new ArrayList<>();
        List<Gap> gaps = sentence.gaps();
        for (int gap = 0; gap < Math.min(gaps.size(), arguments.size()); gap++) {
            boolean named = gap > 0 && gaps.get(gap - 1) == Gap.PARTY;
            String argument = arguments.get(gap);
            if (named) {
                shown.add(party(arguments.get(gap - 1), argument, language));
            } else if (gaps.get(gap) == Gap.NAME && OF_AGENTS.contains(sentence)) {
                shown.add(person(argument, language));
            } else {
                shown.add(shown(gaps.get(gap), argument, language));
            }
        }
        return texts.getMessage("sentence." + sentence, shown.toArray(), language);
    }

    private Object shown(Gap gap, String argument, Locale language) {
        return switch (gap) {
            case NAME -> argument;
            case COUNT -> count(argument);
            case TIME -> time(argument);
            case PLATE -> say.plate(argument);
            case PLACES ->
                Arrays.stream(argument.split(","))
                        .map(Wording::place)
                        .collect(Collectors.joining(word("sentence.", "comma", language)));
            case CALLED -> word("sentence.called.", argument, language);
            case PARTY -> word("sentence.party.", argument, language);
            case OUTCOME -> word("console.outcome.", argument, language);
            case DEMAND -> word("sentence.demand.", argument, language);
            case STANDING -> word("console.pass.", argument, language);
            case REASONS -> argument.lines().map(line -> reason(line, language)).collect(Collectors.joining("\n"));
        };
    }

    private String reason(String line, Locale language) {
        int tab = line.indexOf('\t');
        return tab < 0
                ? line
                : texts.getMessage(
                        "sentence.reason",
                        new Object[] {field(line.substring(0, tab), language), line.substring(tab + 1)},
                        language);
    }

    private String field(String path, Locale language) {
        String name = ApplicationField.find(path)
                .map(field -> word("sentence.field.", field.name(), language))
                .orElse(path);
        Matcher position = POSITION.matcher(path);
        return name.equals(path) || !position.find()
                ? name
                : texts.getMessage(
                        path.startsWith(ApplicationField.VIA.path()) ? "sentence.field.stop" : "sentence.field.person",
                        new Object[] {name, Integer.parseInt(position.group(1)) + 1},
                        language);
    }

    private String word(String group, String name, Locale language) {
        return String.valueOf(texts.getMessage(group + name, null, name, language));
    }

    private static Object count(String argument) {
        return argument.matches("[0-9]{1,9}") ? Integer.valueOf(argument) : argument;
    }

    private String time(String argument) {
        try {
            return say.exact(Instant.parse(argument));
        } catch (DateTimeException unreadable) {
            return argument;
        }
    }

    private static String place(String code) {
        PlaceCode read = PlaceCode.read(code).good().orElse(null);
        if (read == null) {
            return code;
        }
        return Divisions.standard().fullName(read.division());
    }
}
