package fr.parvis.core.setting;

import java.util.OptionalInt;

import fr.parvis.core.collectivity.Period;

/** One thing that the syndicate may decide, and what it is as long as nobody has. */
public enum Setting {
    SYNDICATE_NAME(Topic.SYNDICATE, ""),
    SYNDICATE_PHONE(Topic.SYNDICATE, ""),
    SYNDICATE_EMAIL(Topic.SYNDICATE, ""),
    /** What town halls read where they ask for help. */
    SYNDICATE_SUPPORT(Topic.SYNDICATE, ""),

    MAIL_HOST(Topic.MAIL, ""),
    MAIL_PORT(Topic.MAIL, "587"),
    MAIL_SECURITY(Topic.MAIL, "STARTTLS"),
    MAIL_USER(Topic.MAIL, ""),
    /** Sealed for one server and one user, so that no other server can be sent it. */
    MAIL_PASSWORD(Topic.MAIL, ""),
    MAIL_FROM(Topic.MAIL, ""),
    MAIL_FROM_NAME(Topic.MAIL, ""),

    /** How many letters of one commune leave in a day, where it has no limit of its own. */
    MAILS_A_DAY(Topic.QUOTAS, 500, 20, 20_000),

    /**
     * The console tells for so long that a message left or did not: whoever is invited has thirty days to come, and asks the
     * syndicate where the letter is.
     */
    MESSAGES(Topic.RETENTION, 30, 7, 90),
    /** How long a kind of browser that is not used is remembered. Thirteen months are what the CNIL holds for such marks. */
    DEVICES(Topic.RETENTION, 365, 30, 395),
    /** What a town hall has thrown away can be given back for so long. */
    BIN(Topic.RETENTION, 30, 7, 90),
    /** How long an address is kept after the council's answer: the link of the last letter still says that it can be stopped. */
    FOLLOWERS_ANSWERED(Topic.RETENTION, 30, 7, 30),
    /** How long an address waits for a council that never answers. */
    FOLLOWERS_UNANSWERED(Topic.RETENTION, 365, 90, 365),
    /** How long an address waits for the projects that won: as long as most of them take. */
    FOLLOWERS_WORKS(Topic.RETENTION, 730, 365, 1095),

    /** Whether residents are offered the pages in English: {@code true} or {@code false}. */
    ENGLISH(Topic.LANGUAGES, "true"),

    // The words of letters, as fr.parvis.core.notice.Words keeps them; nothing where they are as Parvis has them.
    LETTER_SIGN_IN(Topic.LETTER_SIGN_IN, ""),
    LETTER_INVITATION(Topic.LETTER_INVITATION, ""),
    LETTER_CONFIRMATION(Topic.LETTER_CONFIRMATION, ""),
    LETTER_ACCOUNT(Topic.LETTER_ACCOUNT, ""),
    LETTER_FOLLOWING(Topic.LETTER_FOLLOWING, ""),
    LETTER_FOLLOWING_ENGLISH(Topic.LETTER_FOLLOWING_ENGLISH, ""),
    LETTER_WITNESS(Topic.LETTER_WITNESS, ""),
    LETTER_SYNDICATE(Topic.LETTER_SYNDICATE, ""),
    LETTER_OFFER(Topic.LETTER_OFFER, ""),
    LETTER_OFFER_AGAIN(Topic.LETTER_OFFER_AGAIN, ""),
    LETTER_HELD(Topic.LETTER_HELD, ""),
    LETTER_HELD_BACK(Topic.LETTER_HELD_BACK, "");

    private final Topic topic;
    private final String usual;
    private final int least;
    private final int most;

    Setting(Topic topic, String usual) {
        this(topic, usual, 0, 0);
    }

    Setting(Topic topic, int usual, int least, int most) {
        this(topic, String.valueOf(usual), least, most);
    }

    Setting(Topic topic, String usual, int least, int most) {
        this.topic = topic;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    public Topic topic() {
        return topic;
    }

    /** That which holds for all communes that have no time of their own. */
    public static Setting of(Period period) {
        return valueOf(period.name());
    }

    /** What it is as long as nobody has decided. */
    public String usual() {
        return usual;
    }

    /** Of a number. */
    public int least() {
        return least;
    }

    /** Of a number. */
    public int most() {
        return most;
    }

    /** What a typed number is, or empty where it is none within the bounds. */
    public OptionalInt number(String typed) {
        int number = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
        return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether it is a number with bounds, which the journal may say. */
    public boolean isNumber() {
        return most > 0;
    }
}
