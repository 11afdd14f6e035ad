package fr.parvis.core.person;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be done, and by whom: the one table. Whoever is signed in has the rights of their role, every page names the right
 * that it takes, and the console shows the table. Of which communes is not said here: in a town hall it is that one, in the
 * console all, but those of a portfolio or of an intercommunal body for who serves only them.
 */
public enum Right {
    /** The console's pages that only show. */
    SEE,
    /** Look at the pages of a town hall with it, note that it was called back, let its messages leave again. */
    HELP,
    /** Invite people to a town hall. */
    INVITE,
    /** Write to many town halls, and invite them again. */
    WRITE,
    /** Take an access from somebody of a town hall, or a second factor that is lost. */
    DISMISS,
    /** Colours, host names and features of a commune. */
    DRESS,
    /** Open communes, and count them all. */
    OPEN,
    /** What holds for all communes: the usual features, announcements, the syndicate's part of legal texts; how long communes keep things. */
    STEER,
    /** Campaigns, and what is recommended of the library. */
    CAMPAIGN,
    /** Hold a consultation of an intercommunal body in its communes. */
    HOLD,
    /** Suspend, archive, pack, restore and delete a commune. */
    KEEP,
    /** Look at every line of the journal, and erase what was given as a reason beside one. */
    VERIFY,
    /** Who works in the console, and with which communes. */
    APPOINT,
    /** Let nobody write to an address any more, and say how many letters of a commune leave in a day. */
    STOP_MAIL,
    /** What the syndicate sets for the whole installation. */
    CONFIGURE,

    /** The town hall's pages that only show. */
    READ,
    /** Read what residents wrote, and hide what must not be shown. */
    MODERATE,
    /** Write drafts. */
    PREPARE,
    /** Publish, correct, close, answer, and all that belongs to it: rolls, ballot boxes, works. */
    RUN,
    /** Decide who works in the town hall. */
    LEAD,

    /** See who works in the town hall, and go to another town hall that one works for. */
    MEET,

    /** Have an account of one's own. */
    BELONG;

    public static final String TO_SEE = "SEE";
    public static final String TO_HELP = "HELP";
    public static final String TO_INVITE = "INVITE";
    public static final String TO_WRITE = "WRITE";
    public static final String TO_DISMISS = "DISMISS";
    public static final String TO_DRESS = "DRESS";
    public static final String TO_OPEN = "OPEN";
    public static final String TO_STEER = "STEER";
    public static final String TO_CAMPAIGN = "CAMPAIGN";
    public static final String TO_HOLD = "HOLD";
    public static final String TO_KEEP = "KEEP";
    public static final String TO_VERIFY = "VERIFY";
    public static final String TO_APPOINT = "APPOINT";
    public static final String TO_STOP_MAIL = "STOP_MAIL";
    public static final String TO_CONFIGURE = "CONFIGURE";
    public static final String TO_READ = "READ";
    public static final String TO_MODERATE = "MODERATE";
    public static final String TO_PREPARE = "PREPARE";
    public static final String TO_RUN = "RUN";
    public static final String TO_LEAD = "LEAD";
    public static final String TO_MEET = "MEET";
    public static final String TO_BELONG = "BELONG";

    private static final String TABLE = """
                     OPERATOR AGENT PORTFOLIO_AGENT EPCI_AGENT  MAYOR DEPUTY SECRETARY COUNCILLOR  VISITOR
            SEE      yes      yes   yes             yes         -     -      -         -           -
            HELP     yes      yes   yes             yes         -     -      -         -           -
            INVITE   yes      yes   yes             yes         -     -      -         -           -
            WRITE    yes      yes   yes             yes         -     -      -         -           -
            DISMISS  yes      yes   yes             -           -     -      -         -           -
            DRESS    yes      yes   -               -           -     -      -         -           -
            OPEN     yes      yes   -               -           -     -      -         -           -
            STEER    yes      yes   -               -           -     -      -         -           -
            CAMPAIGN yes      yes   -               -           -     -      -         -           -
            HOLD     yes      yes   -               yes         -     -      -         -           -
            KEEP     yes      -     -               -           -     -      -         -           -
            VERIFY   yes      -     -               -           -     -      -         -           -
            APPOINT  yes      -     -               -           -     -      -         -           -
            STOP_MAIL yes     yes   -               -           -     -      -         -           -
            CONFIGURE yes     -     -               -           -     -      -         -           -
            READ     -        -     -               -           yes   yes    yes       yes         yes
            MODERATE -        -     -               -           yes   yes    yes       yes         -
            PREPARE  -        -     -               -           yes   yes    yes       -           yes
            RUN      -        -     -               -           yes   yes    yes       -           -
            LEAD     -        -     -               -           yes   yes    -         -           -
            MEET     -        -     -               -           yes   yes    yes       yes         -
            BELONG   yes      yes   yes             yes         yes   yes    yes       yes         -
            """;

    private static final Map<Role, Set<Right>> RIGHTS = read();

    private static Map<Role, Set<Right>> read() {
        List<List<String>> lines = TABLE.lines()
                .map(line -> Arrays.asList(line.strip().split("\\s+")))
                .toList();
        List<Role> roles = lines.get(0).stream().map(Role::valueOf).toList();
        Map<Role, Set<Right>> rights = new EnumMap<>(Role.class);
        roles.forEach(role -> rights.put(role, EnumSet.noneOf(Right.class)));
        for (List<String> line : lines.subList(1, lines.size())) {
            for (int i = 0; i < roles.size(); i++) {
                if (line.get(i + 1).equals("yes")) {
                    rights.getOrDefault(roles.get(i), Set.of()).add(Right.valueOf(line.get(0)));
                }
            }
        }
        return rights;
    }

    /** What somebody with that role may do. */
    public static Set<Right> of(Role role) {
        return Set.copyOf(RIGHTS.getOrDefault(role, Set.of()));
    }

    /** Whether it is of a town hall, rather than of the console. */
    public boolean isOfTownHall() {
        return of(Role.MAYOR).contains(this);
    }
}
