package org.freightpass.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Rules about features and their adapters. */
final class FeatureRules {

    /** The annotation, and the two enums that it names by default. */
    private static final Set<String> TRANSACTIONAL = Set.of(
            "org.springframework.transaction.annotation.Transactional",
            "org.springframework.transaction.annotation.Propagation",
            "org.springframework.transaction.annotation.Isolation");

    private static final Set<String> PUBLIC_FOR_BOOT = Set.of(
            "org.springframework.boot.context.properties.ConfigurationProperties",
            "org.springframework.boot.autoconfigure.AutoConfiguration",
            "org.springframework.boot.autoconfigure.SpringBootApplication");

    private FeatureRules() {}

    static Map<String, ArchRule> all(String base, Set<String> features) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        if (!features.isEmpty()) {
            rules.put("features are pure", each(features, feature -> pure(base + "." + feature)));
            rules.put("features hide adapters", each(features, feature -> hidesAdapters(base + "." + feature)));
            rules.put(
                    "adapters stay at home", each(features, feature -> adaptersStayAtHome(base + "." + feature, base)));
            rules.put("features take time as a parameter", each(features, feature -> noNow(base + "." + feature)));
        }
        return rules;
    }

    private static ArchRule pure(String feature) {
        return classes()
                .that(resideInAPackage(feature))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                feature,
                                "org.jspecify..",
                                "org.freightpass.contracts",
                                "org.freightpass.contracts.saying")
                        .or(describe("are @Transactional", target -> TRANSACTIONAL.contains(target.getName()))))
                .because("a feature is pure Java: it can be read, tested and kept without any framework, and its rules"
                        + " are in one place; what speaks to the world are adapters, one package below");
    }

    private static ArchRule hidesAdapters(String feature) {
        return classes()
                .that(resideInAPackage(feature + ".*.."))
                .and(describe("are top-level", JavaClass::isTopLevelClass))
                .and(describe("are not what Spring Boot needs", found -> !isForBoot(found)))
                .should()
                .notBePublic()
                .because("adapters wire themselves and nobody calls them by name");
    }

    private static ArchRule adaptersStayAtHome(String feature, String base) {
        return noClasses()
                .that(resideInAPackage(base + ".*..").and(DescribedPredicate.not(resideInAPackage(feature + ".."))))
                .should()
                .dependOnClassesThat(resideInAPackage(feature + ".*.."))
                .because("a feature meets another one by its ports and vocabulary, never by its adapters");
    }

    private static ArchRule noNow(String feature) {
        return noClasses()
                .that(resideInAPackage(feature))
                .should()
                .callMethodWhere(describe("asks for the time", FeatureRules::asksForTheTime))
                .because("time is a parameter of a rule, so that both sides of every boundary can be tested");
    }

    private static boolean asksForTheTime(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        boolean byClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && !byClock;
    }

    private static boolean isForBoot(JavaClass found) {
        return found.getSimpleName().equals("package-info")
                || PUBLIC_FOR_BOOT.stream().anyMatch(annotation -> found.isAnnotatedWith(annotation));
    }

    private static ArchRule each(Set<String> features, Function<String, ArchRule> rule) {
        return CompositeArchRule.of(features.stream().map(rule).toList());
    }
}
