package fr.parvis.console.collectivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.hibernate.Session;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;

/** The tree: the syndicate, its intercommunal bodies, their communes; as much of it as is one's own. */
@Path(EpciPages.PATH)
@RolesAllowed(Right.TO_SEE)
public class EpciPages {

    static final String PATH = "/console/intercommunalites";

    private final Frames frames;
    private final Session database;
    private final Directory directory;
    private final Staff staff;

    EpciPages(Frames frames, Session database, Directory directory, Staff staff) {
        this.frames = frames;
        this.database = database;
        this.directory = directory;
        this.staff = staff;
    }

    /** The figures of one intercommunal body, or of all; without a number, of communes that belong to none. */
    public record Branch(
            String siren, String name, long communes, long active, long running, long late, long answers) {}

    /** One of them with those who work for it in the console. */
    public record Body(Branch branch, List<String> people) {}

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance epcis(PageFrame frame, Branch root, List<Body> bodies, boolean named);
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        List<Branch> branches = database.createNativeQuery("""
                        select f.epci, f.epci_name, count(*), count(*) filter (where f.people = 'ACTIVE'),
                          cast(sum(f.running) as bigint), cast(sum(f.late) as bigint), cast(sum(f.answers) as bigint)
                        from fleet f group by f.epci, f.epci_name order by f.epci = '', min(f.epci_search), f.epci""", Branch.class).getResultList();
        boolean named = staff.who().role().may(Right.APPOINT);
        Map<String, List<String>> people = named ? people() : Map.of();
        return Templates.epcis(
                frames.console(PATH),
                new Branch(
                        "",
                        directory
                                .syndicate()
                                .map(Syndicate::name)
                                .map(Object::toString)
                                .orElse(""),
                        branches.stream().mapToLong(Branch::communes).sum(),
                        branches.stream().mapToLong(Branch::active).sum(),
                        branches.stream().mapToLong(Branch::running).sum(),
                        branches.stream().mapToLong(Branch::late).sum(),
                        branches.stream().mapToLong(Branch::answers).sum()),
                branches.stream()
                        .map(branch -> new Body(branch, people.getOrDefault(branch.siren(), List.of())))
                        .toList(),
                named);
    }

    private Map<String, List<String>> people() {
        Map<String, List<String>> people = new LinkedHashMap<>();
        database.createNativeQuery("""
                        select m.reach, case when p.name = '' then p.email else p.name end
                        from membership m join person p on p.id = m.person_id
                        where m.role = :role and p.disabled_at is null order by 2""", Object[].class)
                .setParameter("role", Role.OF_EPCI_AGENT)
                .getResultList()
                .forEach(row -> people.computeIfAbsent((String) row[0], ignored -> new ArrayList<>())
                        .add((String) row[1]));
        return people;
    }
}
