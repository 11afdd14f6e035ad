package fr.parvis.mairie.share;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Formatted;
import fr.parvis.core.web.QrCode;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;

/** Writes the texts of a share kit from the consultation itself. */
@RequestScoped
class Kits {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M", Locale.FRENCH);

    /** PanneauPocket shows the title on one line of a telephone. */
    private static final int PANEL_TITLE = 60;

    private final Clock clock;
    private final Site site;
    private final ShareMessages words;

    Kits(Clock clock, Site site, ShareMessages words) {
        this.clock = clock;
        this.site = site;
        this.words = words;
    }

    Kit of(Consultation consultation) {
        PlaceName place = site.place().name();
        Instant opens = consultation.opensAt().orElseThrow();
        Instant closes = consultation.closesAt().orElseThrow();
        Phase phase = consultation.phase(clock.instant());
        String title = consultation.title().strip();
        String reason = Formatted.plain(consultation.reason());
        String address = site.address() + "/" + consultation.address().orElseThrow();
        String shown = address.replaceFirst("^https?://", "");
        String until = FrenchDates.moment(closes);
        String period = FrenchDates.period(opens, closes);
        String phone = TownHall.current().phone();
        String telephone = phone == null ? "" : phone;
        boolean vote = consultation.format() == Format.BUDGET;
        String sms = sms(vote, place.name(), title, FrenchDates.dayOf(closes), shown);
        boolean byCode = consultation.audience() == Audience.ONE_EACH && !vote;
        String help = telephone.isEmpty() ? words.offline() : words.offline_phone(telephone);
        String offline = byCode ? words.by_code() + "\n" + help : vote ? words.by_letter() + "\n" + help : help;
        String mairie = Typography.capital(place.theMairie());
        String bulletin = vote
                ? words.bulletin_vote(title, reason, mairie, period, shown, offline)
                : words.bulletin(title, reason, mairie, period, shown, offline);
        String panel = vote
                ? words.panel_vote(mairie, title, period, address, offline)
                : words.panel(mairie, title, until, address, offline);
        return new Kit(
                "/mairie/consultations/" + consultation.id(),
                Typography.french(title),
                place.name(),
                place.theMairie(),
                Typography.french(reason),
                period,
                until,
                phase == Phase.COMING || phase == Phase.OPEN,
                address,
                shown,
                telephone,
                byCode,
                vote,
                QrCode.of(address),
                new Sms(Sms.plain(sms)),
                !new Sms(sms).isPlain(),
                Typography.french(bulletin),
                Typography.french(cut(title, PANEL_TITLE)),
                Typography.french(panel));
    }

    /** In one message if that can be: the title gives way, never the address nor the date. */
    private String sms(boolean vote, String commune, String title, LocalDate last, String shown) {
        String day = SHORT.format(last);
        String text = sms(vote, commune, title, day, shown);
        for (int room = title.length(); room > 20 && new Sms(Sms.plain(text)).messages() > 1; room -= 5) {
            text = sms(vote, commune, cut(title, room), day, shown);
        }
        return new Sms(Sms.plain(text)).messages() <= 1
                ? text
                : vote ? words.sms_vote_least(commune, day, shown) : words.sms_least(commune, day, shown);
    }

    private String sms(boolean vote, String commune, String title, String day, String shown) {
        return vote ? words.sms_vote(commune, title, day, shown) : words.sms(commune, title, day, shown);
    }

    /** Cut between words. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        return text.substring(0, space > most / 2 ? space : most - 1).stripTrailing() + "…";
    }
}
