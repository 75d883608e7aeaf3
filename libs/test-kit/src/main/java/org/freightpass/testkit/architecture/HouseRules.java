package org.freightpass.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The house rules for one module. In a service every package directly below the base package is a feature, pure Java,
 * except those that are named as none; what lies below a feature are its adapters.
 */
public final class HouseRules {

    private final String base;
    private final JavaClasses classes;
    private final Set<String> noFeatures;
    private final boolean hasFeatures;

    private HouseRules(String base, JavaClasses classes, Set<String> noFeatures, boolean hasFeatures) {
        this.base = base;
        this.classes = classes;
        this.noFeatures = Set.copyOf(noFeatures);
        this.hasFeatures = hasFeatures;
    }

    /**
     * The rules of a service.
     *
     * @param base its base package
     * @param noFeatures names of packages directly below it that are no features
     */
    public static HouseRules of(String base, String... noFeatures) {
        return of(base, productionCode(base), noFeatures);
    }

    /** The rules of a library: those of a service that do not speak of features. */
    public static HouseRules ofLibrary(String base) {
        return new HouseRules(base, productionCode(base), Set.of(), false);
    }

    static HouseRules of(String base, JavaClasses classes, String... noFeatures) {
        return new HouseRules(base, classes, Set.of(noFeatures), true);
    }

    /** Fails with every violation of every rule, and if there is nothing to judge. */
    public void check() {
        requirePackages();
        List<String> violations = new ArrayList<>();
        rules().forEach((name, rule) -> {
            var result = rule.allowEmptyShould(true).evaluate(classes);
            if (result.hasViolation()) {
                violations.add(name + ": " + result.getFailureReport());
            }
        });
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n\n", violations));
        }
    }

    /** A rule about a package that is not there, or no longer, would hold for ever. */
    private void requirePackages() {
        if (classes.isEmpty()) {
            throw new AssertionError("there is no class below " + base + ": is the package named rightly?");
        }
        Set<String> below = packagesBelow();
        for (String name : noFeatures) {
            if (!below.contains(name)) {
                throw new AssertionError(base + "." + name
                        + " is named as no feature, but there is no such package; there are " + below);
            }
        }
        if (hasFeatures && features().isEmpty()) {
            throw new AssertionError("there is no feature below " + base + "; there are " + below);
        }
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>(GeneralRules.all(base));
        if (hasFeatures) {
            rules.putAll(FeatureRules.all(base, features()));
        }
        return rules;
    }

    /** Names of the feature packages, without the base package. */
    Set<String> features() {
        Set<String> features = packagesBelow();
        features.removeAll(noFeatures);
        return features;
    }

    private Set<String> packagesBelow() {
        Set<String> names = new TreeSet<>();
        classes.forEach(found -> {
            if (found.getPackageName().startsWith(base + ".")) {
                names.add(found.getPackageName().substring(base.length() + 1).split("\\.", 2)[0]);
            }
        });
        return names;
    }

    private static JavaClasses productionCode(String base) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
    }
}
