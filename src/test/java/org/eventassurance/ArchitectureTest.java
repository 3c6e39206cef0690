package org.eventassurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the house to its plan. */
@AnalyzeClasses(
    packages = "org.eventassurance",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static void packagesKeepToTheirBoundsWithoutCycles(JavaClasses classes) {
    ApplicationModules.of(EventAssuranceApplication.class).verify();
  }

  @ArchTest
  static final ArchRule ONLY_THE_PLUMBING_TOUCHES_THE_INNER_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..eventassurance.process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda.bpm.engine.impl..");

  @ArchTest
  static final ArchRule NOBODY_ASKS_THE_SYSTEM_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  static final ArchRule DELEGATES_SAY_THAT_THEY_ARE =
      classes()
          .that()
          .implement(JavaDelegate.class)
          .should()
          .haveSimpleNameEndingWith("Delegate")
          .andShould()
          .beAnnotatedWith(ProcessBean.class);

  @ArchTest
  static final ArchRule EXPORTED_BEANS_ARE_PUBLIC =
      classes().that().areAnnotatedWith(ProcessBean.class).should().bePublic();

  @ArchTest
  static final ArchRule NOBODY_IMPORTS_THE_BOARD =
      noClasses()
          .that()
          .resideOutsideOfPackage("..eventassurance.board..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..eventassurance.board..");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_THEY_ARE_ABOUT =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Impl");
}
