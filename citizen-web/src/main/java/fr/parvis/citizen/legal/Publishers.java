package fr.parvis.citizen.legal;

import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.LegalLine;
import fr.parvis.core.collectivity.LegalLines;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.web.Site;

/** Finds out who publishes the site of the request. */
@RequestScoped
class Publishers {

    private final Site site;
    private final Directory directory;
    private final LegalConfig config;
    private final LegalMessages words;

    Publishers(Site site, Directory directory, LegalConfig config, LegalMessages words) {
        this.site = site;
        this.directory = directory;
        this.config = config;
        this.words = words;
    }

    /** The commune of the request, with what its town hall has filled in. */
    @Transactional
    Publisher town() {
        Place place = site.place();
        Optional<TownHall> townHall = TownHall.<TownHall>findAll().firstResultOptional();
        boolean commune = place.kind().speaksAsCommune();
        PlaceName name = place.name();
        return new Publisher(
                true,
                commune ? name.theCommune() : name.withArticle(),
                commune ? words.of(name.theCommune()) : name.withDe(),
                commune
                        ? Reference.france()
                                .commune(SandboxId.owner(place.id()))
                                .map(ReferenceCommune::siren)
                                .orElse(null)
                        : place.id(),
                filled(townHall, TownHall::street),
                filled(townHall, TownHall::phone),
                filled(townHall, TownHall::email),
                filled(townHall, TownHall::director),
                officer(townHall),
                site.address() + "/",
                syndicate(PlaceName::withArticle, words.syndicate()),
                syndicate(PlaceName::withDe, words.of_syndicate()),
                phone(),
                hosting(place.legal()),
                place.legal().or(all(), LegalLine.OPERATION));
    }

    /** The syndicate itself, for the pages of the platform as a whole. */
    Publisher platform() {
        String name = syndicate(PlaceName::withArticle, words.syndicate());
        return new Publisher(
                false,
                name,
                syndicate(PlaceName::withDe, words.of_syndicate()),
                directory
                        .syndicate()
                        .map(Syndicate::id)
                        .filter(id -> id.matches("\\d{9}"))
                        .orElse(null),
                null,
                phone(),
                null,
                null,
                LegalLines.NONE.or(all(), LegalLine.OFFICER),
                site.origin() + "/",
                name,
                syndicate(PlaceName::withDe, words.of_syndicate()),
                phone(),
                hosting(LegalLines.NONE),
                LegalLines.NONE.or(all(), LegalLine.OPERATION));
    }

    private String syndicate(Function<PlaceName, String> form, String unnamed) {
        return directory.syndicate().map(Syndicate::name).map(form).orElse(unnamed);
    }

    /** What the town hall has filled in itself is nearer than what the syndicate says for it. */
    private @Nullable String officer(Optional<TownHall> townHall) {
        String own = filled(townHall, TownHall::dataProtection);
        return own != null ? own : site.place().legal().or(all(), LegalLine.OFFICER);
    }

    private @Nullable String hosting(LegalLines own) {
        String said = own.or(all(), LegalLine.HOSTING);
        return said != null ? said : config.hosting().orElse(null);
    }

    private LegalLines all() {
        return directory.syndicate().map(Syndicate::legal).orElse(LegalLines.NONE);
    }

    private @Nullable String phone() {
        return directory.syndicate().map(Syndicate::phone).orElse(null);
    }

    private static @Nullable String filled(Optional<TownHall> townHall, Function<TownHall, @Nullable String> field) {
        return townHall.isEmpty() ? null : field.apply(townHall.get());
    }
}
