package fr.parvis.citizen.consultation;

import java.util.ArrayList;
import java.util.List;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Typography;

/** How a result came about and what it is worth, in the same words on the page and in the files. */
final class Method {

    private Method() {}

    /** One thing that somebody may ask of a result. Immutable. */
    public record Point(String question, String answer) {}

    /** All of them; none where no detail is published. */
    static List<Point> of(Place place, Consultation consultation, Findings findings, Language language) {
        if (findings.parts().isEmpty()) {
            return List.of();
        }
        ConsultationMessages words = language.words(ConsultationMessages.class);
        List<Point> points = new ArrayList<>();
        points.add(new Point(
                words.method_who(),
                consultation.audience() == Audience.ONE_EACH
                        ? words.method_one_each(Typography.capital(place.name().theInhabitants()), place.name())
                        : words.method_everyone()));
        String period = Typography.capital(language.period(
                        consultation.opensAt().orElseThrow(),
                        consultation.closesAt().orElseThrow()))
                + ".";
        points.add(new Point(
                words.method_when(),
                consultation
                        .closedBefore()
                        .map(announced -> period + " " + words.method_early(language.moment(announced)))
                        .orElse(period)));
        points.add(new Point(
                words.method_people(),
                words.method_count(findings.people(), findings.participants(), language.number(place.population()))));
        points.add(new Point(words.method_channel(), words.method_online()));
        points.add(new Point(
                words.method_shares(),
                findings.partly()
                        ? words.method_rounding() + " " + words.method_follow_ups()
                        : words.method_rounding()));
        points.add(new Point(words.method_worth(), words.method_no_poll()));
        return List.copyOf(points);
    }
}
