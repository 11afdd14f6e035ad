package fr.parvis.core.collectivity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A column that a table of communes may have. */
enum CommuneColumn {
    INSEE("""
            code insee, insee, code commune insee, code insee commune, insee commune, insee com, code commune, codgeo, depcom,
            cog, code officiel geographique, com, code"""),
    NAME("""
            commune, nom commune, nom de la commune, libelle commune, nom com, libgeo, communes, ville, collectivite, mairie,
            libelle, nom"""),
    POSTAL_CODE("code postal, codes postaux, cp"),
    DEPARTEMENT("departement, code departement, nom departement, numero departement, dept, dep"),
    EMAIL("""
            mail mairie, courriel mairie, mail de la mairie, courriel de la mairie, mail, courriel, mel, adresse mail,
            adresse courriel, adresse electronique, contact""");

    /** As people write them, the surest first. */
    private final String headings;

    CommuneColumn(String headings) {
        this.headings = headings;
    }

    /** Whether a commune can be told by it. */
    boolean leadsToCommune() {
        return this == INSEE || this == NAME || this == POSTAL_CODE;
    }

    /** Which cell of a table with these headings holds what; a column that is not there is left out. */
    static Map<CommuneColumn, Integer> in(List<String> row) {
        var simplified = row.stream().map(CommuneColumn::simplified).toList();
        var cells = new EnumMap<CommuneColumn, Integer>(CommuneColumn.class);
        for (var column : values()) {
            Arrays.stream(column.headings.split(",", -1))
                    .map(heading -> simplified.indexOf(simplified(heading)))
                    .filter(cell -> cell >= 0)
                    .findFirst()
                    .ifPresent(cell -> cells.put(column, cell));
        }
        simplified.stream()
                .filter(heading -> heading.matches(".*(mail|courriel|messagerie).*"))
                .findFirst()
                .ifPresent(heading -> cells.putIfAbsent(EMAIL, simplified.indexOf(heading)));
        return cells;
    }

    /** « Code_INSEE », « codeInsee » and « Code INSEE » are one, as are « e-mail », « email » and « mail ». */
    private static String simplified(String heading) {
        return SearchText.plain(heading).replaceAll("\\be ?mail", "mail").replace(" ", "");
    }
}
