package org.freightpass.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** Rules for every module. */
final class GeneralRules {

    private static final Pattern BANNED_NAME = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Data|Info)");

    private GeneralRules() {}

    static Map<String, ArchRule> all(String base) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("names say what a class is", names(base));
        rules.put("packages say what they are about", packages(base));
        rules.put("packages are explained and null-marked", explained(base));
        rules.put(
                "logging goes through SLF4J",
                GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("one way of logging is set up"));
        rules.put(
                "nothing prints",
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                        "what is printed has no level, no time and no place where somebody looks"));
        rules.put("SQL is written by hand", noJpa());
        return rules;
    }

    private static ArchRule names(String base) {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should(new ArchCondition<>("not end in Manager, Helper, Util, Impl, Data or Info") {
                    @Override
                    public void check(JavaClass found, ConditionEvents events) {
                        boolean banned =
                                BANNED_NAME.matcher(found.getSimpleName()).matches();
                        events.add(new SimpleConditionEvent(found, !banned, found.getName()));
                    }
                })
                .because("such a name says nothing about what the class is for");
    }

    private static ArchRule packages(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..dto..")
                .because("a package named after nothing collects everything");
    }

    private static ArchRule explained(String base) {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should(new ArchCondition<>("lie in a package with a package-info that is @NullMarked") {
                    @Override
                    public void check(JavaClass found, ConditionEvents events) {
                        boolean marked = found.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                        events.add(new SimpleConditionEvent(found, marked, found.getName()));
                    }
                })
                .because("one paragraph tells what a package decides, and null is checked everywhere");
    }

    private static ArchRule noJpa() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "javax.persistence..", "org.hibernate..")
                .because("locks, constraints and plans matter here, so the SQL is there to be read");
    }
}
