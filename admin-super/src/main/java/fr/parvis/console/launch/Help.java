package fr.parvis.console.launch;

/** The text of {@code ./parvis --help}. */
final class Help {

    static final String TEXT = """
            Parvis, la participation citoyenne des petites communes.

              ./parvis demo     une démonstration : toute la Gironde, contenu inventé (dossier ./data-demo)
              ./parvis start    une installation (dossier ./data)
              ./parvis roles    le SQL qui prépare les rôles sur un PostgreSQL que vous administrez vous-même
              ./parvis test     toutes les vérifications
              ./parvis screenshots   une image de chaque page, téléphone et ordinateur (dossier ./screenshots)

              --port N          le port du site (8080)
              --data DOSSIER    le dossier de données

            Avec QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME et QUARKUS_DATASOURCE_PASSWORD, Parvis
            utilise ce PostgreSQL (14 ou plus récent) au lieu du sien.
            """.replace(" :", "\u00a0:");

    private Help() {}
}
