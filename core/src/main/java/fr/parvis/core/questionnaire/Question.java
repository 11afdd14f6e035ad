package fr.parvis.core.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One question of a consultation, with its choices where it has some. */
@Entity
@Table(name = "question")
public class Question extends PanacheEntityBase {

    /** What the name of the form field of a comment ends with, after that of its question. */
    public static final String COMMENT = "-commentaire";

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    private int position;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind = QuestionKind.SINGLE;

    private String label = "";
    private String help = "";
    private boolean optional;
    private boolean comment;
    private @Nullable BigDecimal lowest;
    private @Nullable BigDecimal highest;

    @Column(name = "new_page")
    private boolean newPage;

    @Column(name = "page_title")
    private String pageTitle = "";

    @OneToOne(mappedBy = "question", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    private @Nullable FollowUp followUp;

    @OneToMany(mappedBy = "question", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Choice> choices = new ArrayList<>();

    protected Question() {}

    Question(UUID consultation, int position, QuestionDraft draft) {
        this.consultationId = consultation;
        this.position = position;
        this.kind = draft.kind();
        this.label = draft.label();
        this.help = draft.help();
        this.optional = draft.optional();
        this.comment = draft.comment();
        this.lowest = draft.bounds().lowest().orElse(null);
        this.highest = draft.bounds().highest().orElse(null);
        this.newPage = draft.page().isPresent();
        this.pageTitle = draft.page().orElse("");
        if (kind.hasChoices()) {
            for (String choice : draft.choices()) {
                choices.add(new Choice(this, choices.size() + 1, choice));
            }
        }
    }

    /**
     * The questions of a consultation that is written anew, in order.
     *
     * @throws IllegalArgumentException when a follow-up comes after an answer that no earlier question offers
     */
    static List<Question> all(UUID consultation, List<QuestionDraft> drafts) {
        List<Question> questions = new ArrayList<>();
        for (QuestionDraft draft : drafts) {
            Question question = new Question(consultation, questions.size() + 1, draft);
            draft.condition().ifPresent(condition -> question.follow(questions, drafts, condition));
            questions.add(question);
        }
        return questions;
    }

    private void follow(List<Question> earlier, List<QuestionDraft> drafts, Condition condition) {
        int place = condition.question();
        if (place < 1 || place > earlier.size() || !drafts.get(place - 1).canLead(condition.choice())) {
            throw new IllegalArgumentException("No earlier question offers this answer");
        }
        Question lead = earlier.get(place - 1);
        followUp = new FollowUp(this, consultationId, lead, lead.choices.get(condition.choice() - 1));
    }

    /** The questions of a consultation in order, with their choices, in one query. */
    public static List<Question> of(UUID consultation) {
        return Question.<Question>find(
                        "from Question q left join fetch q.choices left join fetch q.followUp f left join fetch f.choice where q.consultationId = ?1 order by q.position",
                        consultation)
                .list();
    }

    /**
     * Names what can be answered: the same as long as no question and no choice comes, goes or changes its place, whatever
     * is mended in their wording.
     */
    public static String edition(List<Question> questions) {
        List<UUID> answerable = new ArrayList<>();
        for (Question question : questions) {
            answerable.add(question.id);
            question.choices.forEach(choice -> answerable.add(choice.id()));
        }
        return Integer.toHexString(answerable.hashCode());
    }

    /** Mends the wording; what can be answered stays. */
    void reword(String wording) {
        label = wording.strip();
    }

    /** As it would be written anew. */
    public QuestionDraft draft() {
        return new QuestionDraft(
                kind,
                label,
                help,
                choices.stream().map(Choice::label).toList(),
                optional,
                condition(),
                newPage ? Optional.of(pageTitle) : Optional.empty(),
                comment,
                bounds());
    }

    /** Who is asked; everybody when empty. */
    public Optional<Condition> condition() {
        return Optional.ofNullable(followUp).map(FollowUp::condition);
    }

    public UUID id() {
        return id;
    }

    /** One for the first. */
    public int position() {
        return position;
    }

    /** The name of its form field. */
    public String field() {
        return "q" + position;
    }

    public QuestionKind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    /** A line under the question, or empty. */
    public String help() {
        return help;
    }

    public boolean optional() {
        return optional;
    }

    /** Whether residents may add a comment to their answer; not to a follow-up, even one that was published when they could. */
    public boolean comment() {
        return comment && followUp == null;
    }

    /** Between which numbers an answer lies. */
    public Bounds bounds() {
        return new Bounds(Optional.ofNullable(lowest), Optional.ofNullable(highest));
    }

    /** The name of the form field of the comment. */
    public String commentField() {
        return field() + COMMENT;
    }

    /** Whether there may be what residents wrote, which the town hall reads before it appears. */
    public boolean takesText() {
        return kind == QuestionKind.TEXT || comment;
    }

    public List<Choice> choices() {
        return Collections.unmodifiableList(choices);
    }
}
