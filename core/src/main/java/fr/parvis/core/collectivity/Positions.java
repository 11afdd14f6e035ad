package fr.parvis.core.collectivity;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.collectivity.PositionList.Position;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;

/** Where communes are, for the map; kept in the operator's scope. */
@ApplicationScoped
public class Positions {

    private final Session database;
    private final Journal journal;

    Positions(Session database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** How many communes are placed, of all of France. */
    @Transactional
    public long placed() {
        return database.createNativeQuery("select count(*) from place_on_map", Long.class)
                .getSingleResult();
    }

    /**
     * Places the communes of a file, which replaces what was known of them; the others stay where they are.
     *
     * @throws IOException when the file cannot be read
     */
    @Transactional
    public PositionList place(InputStream file) throws IOException {
        PositionList list = PositionList.read(file);
        if (!list.positions().isEmpty()) {
            keep(list);
        }
        return list;
    }

    private void keep(PositionList list) {
        database.createNativeMutationQuery("""
                        insert into place_on_map (insee, longitude, latitude)
                        select n.insee, n.longitude, n.latitude from unnest(:insees, :longitudes, :latitudes) as n (insee, longitude, latitude)
                        on conflict (insee) do update set longitude = excluded.longitude, latitude = excluded.latitude""")
                .setParameter(
                        "insees", list.positions().stream().map(Position::insee).toArray(String[]::new))
                .setParameter(
                        "longitudes",
                        list.positions().stream().map(Position::longitude).toArray(Double[]::new))
                .setParameter(
                        "latitudes",
                        list.positions().stream().map(Position::latitude).toArray(Double[]::new))
                .executeUpdate();
        journal.writeEach(
                List.of(Collectivity.operator().orElseThrow().id()),
                Deed.COMMUNES_PLACED,
                String.valueOf(list.positions().size()));
    }
}
