package fr.parvis.core.budget;

import java.util.Arrays;
import java.util.Optional;

import fr.parvis.core.tally.VoteType;

/** What a resident does with the projects. */
public enum BallotForm {
    /** « choisit jusqu’à 3 projets » (k-approval); the limit is how many. */
    UP_TO("up-to", VoteType.APPROVAL, 1, Project.MOST, 3),

    /** « choisit des projets dans la limite de l’enveloppe » (knapsack); no limit but that. */
    WITHIN("within", VoteType.APPROVAL, 0, 0, 0),

    /** « répartit 10 points » (cumulative); the limit is how many points. */
    POINTS("points", VoteType.CUMULATIVE, 2, 100, 10),

    /** « classe ses 5 projets préférés » (Borda); the limit is how many. */
    RANKED("ranked", VoteType.RANKED, 2, Project.MOST, 5),

    /** « donne une mention à chaque projet » (majority judgment); the limit is how many mentions there are. */
    GRADES("grades", VoteType.JUDGMENT, 5, 5, 5);

    private final String inPaper;
    private final VoteType type;
    private final int least;
    private final int most;
    private final int usual;

    BallotForm(String inPaper, VoteType type, int least, int most, int usual) {
        this.inPaper = inPaper;
        this.type = type;
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    /** Its name in the sealed paper: never to be changed. */
    String inPaper() {
        return inPaper;
    }

    static Optional<BallotForm> named(String inPaper) {
        return Arrays.stream(values())
                .filter(form -> form.inPaper.equals(inPaper))
                .findFirst();
    }

    public VoteType type() {
        return type;
    }

    public boolean allows(int limit) {
        return limit >= least && limit <= most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** The limit that is proposed. */
    public int usual() {
        return usual;
    }

    /** Whether the town hall chooses the limit. */
    public boolean asksLimit() {
        return least < most;
    }

    /** Whether a project can be told to have so many votes, which a threshold is reckoned in. */
    public boolean countsVotes() {
        return type == VoteType.APPROVAL;
    }
}
