package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One catalogue holds every refusal of the service, and each says what to do. */
class ProblemCatalogueTests {

    @Test
    void thereIsOneCatalogue() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.freightpass.pass");
        assertThat(classes.stream()
                        .filter(found -> found.isAssignableTo(ProblemCode.class))
                        .map(JavaClass::getName))
                .containsExactly(PassProblem.class.getName());
    }

    @ParameterizedTest
    @EnumSource(PassProblem.class)
    void eachRefusalHasAClientErrorATitleAndARemedy(PassProblem problem) {
        assertThat(problem.status()).isBetween(400, 499);
        assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
        assertThat(problem.remedy()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void noCodeOfTheKitIsTakenAgain(CommonProblem common) {
        assertThat(PassProblem.values()).noneMatch(problem -> problem.code().equals(common.code()));
    }
}
