package fr.parvis.core.journal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the journal knows of: a noun and a past participle. Stored as {@link #inJournal}, and put into words by the console. */
public enum Deed {
    COMMUNE_OPENED,
    OPENING_BEGUN,
    ERRAND_BEGUN,
    ERRAND_UNDONE,
    TOWN_HALL_WRITTEN,
    TOWN_HALL_DESCRIBED,
    PALETTE_CHOSEN,
    HOST_ADDED,
    HOST_REMOVED,
    PERSON_INVITED,
    INVITATION_CANCELLED,
    PERSON_JOINED,
    PERSON_LEFT,
    ROLE_CHANGED,
    PORTFOLIO_COMPOSED,
    PORTFOLIO_DISCARDED,
    SECOND_FACTOR_SET,
    SECOND_FACTOR_REMOVED,
    SECOND_FACTOR_RESET,
    RECOVERY_CODE_USED,
    RECOVERY_CODES_RENEWED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PASSKEY_REFUSED,
    SESSIONS_ENDED,
    ACCOUNT_CLOSED,
    IDLE_RULE_SET,
    ADDRESS_CHANGED,
    MESSAGE_RETRIED,
    CONSULTATION_DRAFTED,
    CONSULTATION_PUBLISHED,
    PUBLICATION_UNDONE,
    CONSULTATION_CORRECTED,
    CONSULTATION_EXTENDED,
    VOTE_MOVED,
    CONSULTATION_CLOSED,
    COUNCIL_ANSWERED,
    CONSULTATION_ARCHIVED,
    CONSULTATION_BINNED,
    RESULT_BINNED,
    CONSULTATION_RESTORED,
    CONSULTATION_PURGED,
    PHOTO_PLACED,
    PHOTO_REMOVED,
    PROGRESS_TOLD,
    TEXT_READ,
    HELP_ASKED,
    HELP_GIVEN,
    VISIT_BEGUN,
    VISIT_ENDED,
    BALLOT_KEY_MADE,
    BALLOT_BOX_SEALED,
    BALLOT_COUNT_BEGUN,
    ROLL_IMPORTED,
    ROLL_SETTLED,
    ROLL_REOPENED,
    LETTERS_BEGUN,
    LETTERS_FETCHED,
    LETTER_REISSUED,
    CODE_CANCELLED,
    ROLL_DESTROYED,
    PAPER_SETTLED,
    BALLOTS_KEPT,
    CAMPAIGN_PREPARED,
    CAMPAIGN_DISCARDED,
    CAMPAIGN_OFFERED,
    CAMPAIGN_REMINDED,
    CAMPAIGN_ENDED,
    OFFER_DECLINED,
    COMMUNE_PACKED,
    COMMUNE_RESTORED,
    DEPARTURE_ASKED,
    DEPARTURE_CONFIRMED,
    DEPARTURE_CANCELLED,
    COMMUNE_DELETED,
    COMMUNE_SUSPENDED,
    COMMUNE_ARCHIVED,
    COMMUNE_REOPENED,
    CONSULTATION_SHARED,
    SHARING_UNDONE,
    SHARED_RECOMMENDED,
    RECOMMENDATION_UNDONE,
    SHARED_WITHDRAWN,
    WITHDRAWAL_UNDONE,
    COMMUNES_PLACED,
    SANDBOX_OPENED,
    SANDBOX_ENTERED,
    SANDBOX_RESET,
    SANDBOX_ENDED;

    /** « consultation published »: read without Parvis, too. */
    public String inJournal() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The deed of a line; empty when another version wrote it. */
    public static Optional<Deed> of(String inJournal) {
        return Arrays.stream(values())
                .filter(deed -> deed.inJournal().equals(inJournal))
                .findFirst();
    }
}
