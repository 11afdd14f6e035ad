package fr.parvis.mairie.roll;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Standing;
import fr.parvis.core.ballot.State;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.roll.Heading;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Finds a consultation that has a ballot box. */
@RequestScoped
class Polled {

    private final BallotBox boxes;
    private final Site site;

    Polled(BallotBox boxes, Site site) {
        this.boxes = boxes;
        this.site = site;
    }

    /**
     * A consultation on which people vote.
     *
     * @param board the address of its page
     */
    record Vote(UUID id, String title, String board, Standing box) {

        public String list() {
            return board + "/liste";
        }

        public String letters() {
            return board + "/lettres";
        }

        /** Whether letters are of use. */
        public boolean awaited() {
            return box.takesCodes();
        }

        /** Whether who could vote is forgotten. */
        public boolean forgotten() {
            return box.state() == State.ARCHIVED;
        }
    }

    /**
     * Within a transaction.
     *
     * @throws NotFoundException when it is not there or has no box
     */
    Vote vote(UUID id) {
        Consultation consultation = Consultation.withId(id).orElseThrow(NotFoundException::new);
        Standing box = boxes.of(id).orElseThrow(NotFoundException::new);
        return new Vote(id, Typography.french(consultation.title()), Paths.consultation(id), box);
    }

    /** What all letters of it have in common; empty before it has an address. */
    Optional<Heading> heading(Vote vote) {
        TownHall townHall = TownHall.current();
        return Consultation.withId(vote.id())
                .flatMap(Consultation::address)
                .map(address -> new Heading(
                        site.place().name().name(),
                        text(townHall.street()),
                        text(townHall.phone()),
                        vote.title(),
                        FrenchDates.period(vote.box().opensAt(), vote.box().closesAt()),
                        site.address() + "/" + address + "/voter"));
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
