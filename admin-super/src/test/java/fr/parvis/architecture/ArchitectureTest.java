package fr.parvis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

class ArchitectureTest {

    private static final String CORE = "fr.parvis.core..";
    private static final String MAIRIE = "fr.parvis.mairie..";
    private static final String CITIZEN = "fr.parvis.citizen..";
    private static final String CONSOLE = "fr.parvis.console..";

    private static final Pattern BREAKS_BEFORE_A_MARK = Pattern.compile("\\S [;?!»:](?![:=\\w])|« ");

    private static final JavaClasses PARVIS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("fr.parvis");

    @Test
    void all_modules_are_looked_at() {
        assertThat(PARVIS.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.split("\\.", 4)[2])
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("core", "mairie", "citizen", "console"));
    }

    @Test
    void the_residents_site_knows_no_other_face() {
        check(noClasses()
                .that()
                .resideInAPackage(CITIZEN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MAIRIE, CONSOLE));
    }

    @Test
    void the_town_hall_knows_no_other_face() {
        check(noClasses()
                .that()
                .resideInAPackage(MAIRIE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CITIZEN, CONSOLE));
    }

    @Test
    void the_core_knows_no_face() {
        check(noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MAIRIE, CITIZEN, CONSOLE));
    }

    @Test
    void the_words_of_the_domain_depend_on_each_other_in_one_direction() {
        check(slices().matching("fr.parvis.core.(*)..").should().beFreeOfCycles());
    }

    @Test
    void the_domain_does_not_know_that_it_is_shown_on_the_web() {
        check(noClasses()
                .that()
                .resideInAPackage(CORE)
                .and()
                .resideOutsideOfPackage("fr.parvis.core.web..")
                .and()
                // Sends mail by Vert.x, which has no web in it.
                .doNotHaveFullyQualifiedName("fr.parvis.core.notice.SmtpClient")
                .and()
                .doNotHaveFullyQualifiedName("fr.parvis.core.notice.Carrier")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx.."));
    }

    @Test
    void one_place_reads_the_clock() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.parvis.core.time.Clocks")
                .should()
                .accessTargetWhere(describe("reads the machine's clock", ArchitectureTest::readsTheClock)));
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean givenAClock =
                access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (owner.startsWith("java.time.") && name.equals("now") && !givenAClock)
                || (owner.equals(Clock.class.getName()) && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Calendar") && name.equals("getInstance"))
                || (owner.equals("java.util.Date") && name.equals("<init>"));
    }

    /** A line may break at an ordinary space; a mark alone at the beginning of the next one is bad French. */
    @Test
    void no_message_lets_a_line_break_before_a_high_mark() {
        assertThat(PARVIS.stream()
                        .filter(bundle -> bundle.isAnnotatedWith(MessageBundle.class))
                        .flatMap(bundle -> bundle.getMethods().stream())
                        .filter(message -> message.isAnnotatedWith(Message.class))
                        .filter(message -> BREAKS_BEFORE_A_MARK
                                .matcher(message.getAnnotationOfType(Message.class)
                                        .value())
                                .find())
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void an_entity_changes_through_its_methods_only() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and(describe("are no constants", field -> !field.getModifiers()
                        .containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))))
                .should()
                .notBePublic());
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        check(fields().should().notBeAnnotatedWith(Inject.class));
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = PARVIS.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(unit -> unit.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void no_class_is_named_for_its_layer() {
        check(noClasses()
                .should()
                .haveNameMatching(
                        ".*(Service|Manager|Helper|Utils?|Impl|DTO|Dto|Controller|Repository|Mapper|Entity|VO)"));
    }

    @Test
    void every_endpoint_says_who_may_come() {
        check(methods()
                .that(describe("answer requests", ArchitectureTest::answers))
                .should(new ArchCondition<>("say who may come") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean says = List.of(PermitAll.class, RolesAllowed.class, DenyAll.class).stream()
                                .anyMatch(right -> method.isAnnotatedWith(right)
                                        || method.getOwner().isAnnotatedWith(right));
                        events.add(new SimpleConditionEvent(method, says, method.getFullName()));
                    }
                }));
    }

    private static boolean answers(JavaMethod method) {
        return method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class);
    }

    @Test
    void endpoints_are_nobodys_building_material() {
        check(classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("be used by their own package only") {
                    @Override
                    public void check(JavaClass endpoint, ConditionEvents events) {
                        endpoint.getDirectDependenciesToSelf().stream()
                                .filter(dependency -> !dependency
                                        .getOriginClass()
                                        .getPackageName()
                                        .equals(endpoint.getPackageName()))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(endpoint, dependency.getDescription())));
                    }
                }));
    }

    /** The setting of the fourth lock is sent to the connection of a transaction; who opens one beside it goes around it. */
    @Test
    void connections_are_opened_where_the_scope_is_set() {
        check(noClasses()
                .that(resideOutsideOfPackages(
                                "fr.parvis.core.storage", "fr.parvis.core.tenancy", "fr.parvis.console.launch")
                        .and(DescribedPredicate.not(describe("fill and empty sandboxes", made -> made.getPackageName()
                                .equals("fr.parvis.core.sandbox"))))
                        // Is handed the connection of a transaction, by Parvis or by the command that runs without it.
                        .and(DescribedPredicate.not(describe("make the chain of the journal", made -> made.getName()
                                .startsWith("fr.parvis.core.journal.Chain"))))
                        // Reads and writes tables that it only knows from the catalog, on the connection of a
                        // transaction.
                        .and(DescribedPredicate.not(describe("move whole communes", made -> made.getPackageName()
                                .equals("fr.parvis.core.moving")))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Connection.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class));
    }

    @Test
    void only_filters_choose_the_scope_of_a_request() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("fr.parvis.core.web..", "fr.parvis.core.tenancy..")
                .should()
                .callMethod(Tenancy.class, "enter", Scope.class));
    }

    @Test
    void residents_and_town_halls_never_look_across_collectivities() {
        check(noClasses()
                .that(resideInAPackage(CITIZEN).or(resideInAPackage(MAIRIE)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Scope.Operator.class));
    }

    private static void check(ArchRule rule) {
        rule.check(PARVIS);
    }
}
