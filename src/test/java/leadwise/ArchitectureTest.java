package leadwise;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import javafx.application.Platform;

import java.util.concurrent.Executors;

@AnalyzeClasses(packages = "leadwise", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependenciesPointInwards =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("model")
                    .definedBy("leadwise.model..")
                    .layer("signal")
                    .definedBy("leadwise.signal..")
                    .layer("measure")
                    .definedBy("leadwise.measure..")
                    .layer("lexicon")
                    .definedBy("leadwise.lexicon..")
                    .layer("io")
                    .definedBy("leadwise.io..")
                    .layer("inference")
                    .definedBy("leadwise.inference..")
                    .layer("phrasing")
                    .definedBy("leadwise.phrasing..")
                    .layer("evaluate")
                    .definedBy("leadwise.evaluate..")
                    .layer("paper")
                    .definedBy("leadwise.paper..")
                    .layer("review")
                    .definedBy("leadwise.review..")
                    .layer("worklist")
                    .definedBy("leadwise.worklist..")
                    .layer("report")
                    .definedBy("leadwise.report..")
                    .layer("settings")
                    .definedBy("leadwise.settings..")
                    .layer("ui")
                    .definedBy("leadwise.ui..")
                    .layer("cli")
                    .definedBy("leadwise.cli..")
                    .layer("app")
                    .definedBy("leadwise.app..")
                    .whereLayer("model")
                    .mayNotAccessAnyLayer()
                    .whereLayer("settings")
                    .mayNotAccessAnyLayer()
                    .whereLayer("io")
                    .mayOnlyAccessLayers("model")
                    .whereLayer("signal")
                    .mayOnlyAccessLayers("model")
                    .whereLayer("measure")
                    .mayOnlyAccessLayers("model", "signal")
                    .whereLayer("lexicon")
                    .mayOnlyAccessLayers("model")
                    .whereLayer("inference")
                    .mayOnlyAccessLayers("model", "signal", "lexicon")
                    .whereLayer("phrasing")
                    .mayOnlyAccessLayers("model", "lexicon", "inference")
                    .whereLayer("evaluate")
                    .mayOnlyAccessLayers("model", "io", "lexicon", "inference")
                    .whereLayer("paper")
                    .mayOnlyAccessLayers("model")
                    .whereLayer("review")
                    .mayOnlyAccessLayers("model")
                    .whereLayer("worklist")
                    .mayOnlyAccessLayers("model", "io", "review")
                    .whereLayer("report")
                    .mayOnlyAccessLayers("model", "paper", "review")
                    .whereLayer("cli")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("ui")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("ui")
                    .mayOnlyAccessLayers(
                            "model",
                            "io",
                            "signal",
                            "measure",
                            "lexicon",
                            "inference",
                            "phrasing",
                            "paper",
                            "review",
                            "report",
                            "settings",
                            "worklist")
                    .whereLayer("cli")
                    .mayOnlyAccessLayers(
                            "model",
                            "io",
                            "signal",
                            "measure",
                            "lexicon",
                            "inference",
                            "phrasing",
                            "evaluate",
                            "paper",
                            "review",
                            "report",
                            "settings",
                            "worklist")
                    .whereLayer("evaluate")
                    .mayOnlyBeAccessedByLayers("cli", "app")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule noCycles = slices().matching("leadwise.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule readersKnowNotEachOther =
            slices().matching("leadwise.io.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAPackage("leadwise.io.content.."));

    @ArchTest
    static final ArchRule panelsKnowNotEachOther =
            slices().matching("leadwise.ui.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule readersAreNamedOnlyInApp =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("leadwise.app..", "leadwise.io..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("leadwise.io.(*)..")
                    .because("the list of formats stands in one place");

    @ArchTest
    static final ArchRule javaFxStaysOutside =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("leadwise.app..", "leadwise.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..")
                    .because("all but the window runs without a screen");

    @ArchTest
    static final ArchRule onlyInferenceKnowsOnnx =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("leadwise.inference..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("ai.onnxruntime..", "ai.djl..");

    @ArchTest
    static final ArchRule onlyReportKnowsPdf =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("leadwise.report..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.pdfbox..", "java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule onlyTablesKnowCommonsCsv =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "leadwise.io.csv..",
                            "leadwise.lexicon..",
                            "leadwise.phrasing..",
                            "leadwise.evaluate..",
                            "leadwise.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.commons.csv..");

    @ArchTest
    static final ArchRule onlyCliKnowsPicocli =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("leadwise.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule jacksonStaysWhereJsonIsReadOrWritten =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "leadwise.inference..",
                            "leadwise.evaluate..",
                            "leadwise.cli..",
                            "leadwise.review..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule viewModelsKnowNoNodes =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule threadsAreMadeInApp =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("leadwise.app..")
                    .should()
                    .callConstructor(Thread.class, Runnable.class)
                    .orShould()
                    .callMethod(Thread.class, "ofVirtual")
                    .orShould()
                    .callMethod(Thread.class, "ofPlatform")
                    .orShould()
                    .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Executors.class)
                    .orShould()
                    .callMethod(Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule nothingTalksToANetwork =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..", "javax.net..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.net.Socket")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.net.URLConnection");

    @ArchTest static final ArchRule noStdout = noClasses().should(ACCESS_STANDARD_STREAMS);

    @ArchTest static final ArchRule noJul = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule noForeignToolkits =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax.swing..", "javafx.fxml..", "javafx.scene.web..");
}
