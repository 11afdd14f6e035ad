package fr.parvis.core.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.Condition;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;

/**
 * The invented content of sandboxes and of the demonstration: the communes are real, what they ask and what people answer is not. « {ici} »
 * stands for the name of the commune after « à ».
 */
public final class Invented {

    private Invented() {}

    /**
     * A consultation and how people answer it.
     *
     * @param weights for each question with choices or a scale, how often each is chosen, in order; empty for the others
     * @param texts what people write where there is a free text, or as comments on an opinion or a choice
     */
    public record Subject(
            Format format,
            String title,
            String reason,
            Audience audience,
            List<String> choices,
            List<QuestionDraft> questions,
            List<List<Integer>> weights,
            List<String> texts,
            CouncilAnswer answer) {

        /** Whether an opinion or a choice takes comments. */
        public boolean commented() {
            return questions.isEmpty() && !texts.isEmpty();
        }
    }

    /** What a communauté de communes asks everywhere. */
    public static final Subject SHUTTLE = new Subject(
            Format.QUESTIONNAIRE,
            "Une navette entre nos communes ?",
            "Beaucoup d’habitants {de la commune} n’ont pas de voiture, ou préféreraient la laisser. Une navette pourrait relier nos villages deux fois par jour.\n\nAvant de l’organiser, le conseil communautaire veut savoir qui la prendrait, et pour aller où.",
            Audience.EVERYONE,
            List.of(),
            List.of(
                    new QuestionDraft(
                            QuestionKind.SINGLE,
                            "Prendriez-vous la navette ?",
                            List.of("Oui, chaque semaine", "Oui, de temps en temps", "Non"),
                            false),
                    new QuestionDraft(
                            QuestionKind.MULTIPLE,
                            "Pour aller où ?",
                            List.of("Au marché", "Chez le médecin", "À la gare", "Au collège ou au lycée"),
                            true)),
            List.of(List.of(30, 45, 25), List.of(60, 45, 35, 25)),
            List.of(),
            new CouncilAnswer(
                    "Trois personnes sur quatre prendraient la navette, surtout pour le marché.",
                    "Une navette circulera le mardi et le samedi matin, dès le mois prochain.",
                    "Ces deux jours sont ceux des marchés ; un passage chaque jour coûterait trois fois plus."));

    /** An envelope that a village shares, with the projects that its residents proposed. */
    public static final class Shared {
        private Shared() {}

        public static final String TITLE = "20 000 € pour notre village : choisissez les projets";

        public static final String REASON = """
                Le conseil municipal a mis de côté 20 000 € pour des projets choisis par les habitants. Au printemps, vous en avez \
                proposé dix-neuf ; la commission travaux a gardé les sept qui sont faisables, les a chiffrés et les présente ici.

                Les projets retenus seront faits dans l’année qui suit le vote.""";

        public static final int ENVELOPE = 20_000;

        public static final List<ProjectDraft> PROJECTS = List.of(
                project(
                        "Un préau à l’arrêt du car",
                        9_800,
                        "Un abri en bois de 12 m², avec un banc et un éclairage solaire. Aujourd’hui, quatorze collégiens attendent sous la pluie.",
                        "Route de la gare"),
                project(
                        "Trois bancs et deux tables sur la place",
                        3_400,
                        "En chêne, fabriqués par l’atelier d’insertion du canton, à l’ombre des tilleuls.",
                        "Place de l’église"),
                project(
                        "Un verger partagé",
                        4_600,
                        "Vingt-cinq arbres fruitiers de variétés locales, une clôture contre les chevreuils et une cuve pour l’eau de pluie. La récolte est à tous.",
                        "Derrière le cimetière"),
                project(
                        "Des jeux pour les tout-petits",
                        7_900,
                        "Un toboggan, deux jeux à ressort et un sol souple, pour les enfants de 2 à 6 ans.",
                        "À côté de l’école"),
                project(
                        "Un défibrillateur en libre accès",
                        1_900,
                        "Sur le mur de la salle des fêtes, avec une soirée de formation pour ceux qui le souhaitent.",
                        "Salle des fêtes"),
                project(
                        "La restauration du lavoir",
                        12_500,
                        "La charpente et la couverture en tuiles anciennes. La Fondation du patrimoine pourrait compléter.",
                        "Chemin du lavoir"),
                project(
                        "Une boîte à livres et un atelier de réparation",
                        2_200,
                        "Une boîte à livres devant la mairie, et des outils que l’on emprunte le samedi matin au local technique.",
                        ""));

        /** The village has done it before. */
        public static final String LAST_TITLE = "15 000 € pour le bourg : le budget participatif de l’an dernier";

        public static final String LAST_REASON =
                "Pour la première fois, le conseil a laissé aux habitants le choix de quelques projets du bourg.";

        public static final int LAST_ENVELOPE = 15_000;

        public static final List<ProjectDraft> LAST_PROJECTS = List.of(
                project(
                        "Un préau au terrain de boules",
                        7_400,
                        "Un toit de tuiles sur des poteaux de chêne, avec un banc : on jouera aussi quand il pleut.",
                        "Terrain de boules"),
                project(
                        "Six arbres sur le parking de l’école",
                        3_100,
                        "Des tilleuls et des érables, plantés à l’automne, pour de l’ombre à la sortie des classes.",
                        "École"),
                project("Un ponton au bord de l’étang", 9_800, "En robinier, accessible en fauteuil.", "Étang"),
                project("Quatre tables de pique-nique", 2_600, "", "Étang"));

        /** Each as often as the others. */
        public static final List<String> LAST_CHOICES = List.of("1,2", "1,4", "2,4", "1", "3", "1,2,4");

        public static final CouncilAnswer LAST_ANSWER = new CouncilAnswer(
                "Le préau arrive nettement en tête, puis les arbres et les tables.",
                "Les trois projets retenus sont inscrits au budget, et les travaux commencent tout de suite.",
                "Ils tiennent dans l’enveloppe. Le ponton sera proposé de nouveau, avec l’aide du département.");

        private static ProjectDraft project(String title, int cost, String description, String place) {
            return new ProjectDraft(title, description, OptionalInt.of(cost), place);
        }
    }

    public static final Subject NIGHT = new Subject(
            Format.OPINION,
            "Faut-il éteindre l’éclairage public de 23 h à 6 h ?",
            """
            L’éclairage public représente un tiers de la facture d’électricité de la commune, soit 14 200 € par an. \
            Plusieurs villages voisins éteignent déjà la nuit. Le conseil municipal veut connaître votre avis avant d’en délibérer.""",
            Audience.EVERYONE,
            List.of(),
            List.of(),
            List.of(List.of(62, 29, 9)),
            List.of(
                    "Éteignez plutôt à 22 h l’hiver, il n’y a plus personne dehors.",
                    "Je rentre de l’usine à 4 h du matin : gardez un lampadaire à l’arrêt de bus.",
                    "On revoit enfin les étoiles quand on va chez les voisins qui éteignent.",
                    "Et les soirs de loto à la salle des fêtes ?",
                    "Avez-vous pensé à des lampes qui s’allument quand on passe ?",
                    "Le chemin de l’église est plein de trous, la nuit on s’y tord les chevilles.",
                    "Ma voisine Mme Dupuy a peur toute seule, appelez-la au 06 12 34 56 78.",
                    "Faites un essai d’un an, puis redemandez-nous.",
                    "Les chauves-souris vous diront merci."),
            new CouncilAnswer(
                    "La majorité d’entre vous est pour l’extinction. Les personnes opposées parlent surtout de l’arrêt de bus et de l’abord de la salle des fêtes.",
                    "L’éclairage sera éteint de 23 h à 6 h dans tout le bourg, sauf à l’arrêt de bus et autour de la salle des fêtes les soirs de location.",
                    "Nous économisons environ 6 000 € par an, la nuit redevient sombre pour la faune, et les deux endroits sensibles restent éclairés."));

    public static final Subject HALL = new Subject(
            Format.CHOICE,
            "Quel nom donner à la nouvelle salle des associations ?",
            "La salle ouvre au printemps. Les associations ont proposé quatre noms ; le conseil choisira l’un d’eux en regardant ce que les habitants préfèrent.",
            Audience.ONE_EACH,
            List.of("Salle Simone-Veil", "Salle des Tilleuls", "Salle Aliénor", "Salle du Lavoir"),
            List.of(),
            List.of(List.of(34, 27, 12, 27)),
            List.of(),
            new CouncilAnswer(
                    "Le nom de Simone Veil arrive en tête, devant les Tilleuls et le Lavoir.",
                    "La salle s’appellera « salle Simone-Veil ». Le petit jardin qui la borde s’appellera « jardin des Tilleuls ».",
                    "C’est le choix du plus grand nombre ; le nom du jardin garde la mémoire des arbres qui ont donné leur nom au quartier."));

    public static final Subject SPEED = new Subject(
            Format.QUESTIONNAIRE,
            "Vitesse et circulation dans le bourg",
            "Des riverains de la route départementale nous ont alertés. Avant de demander un aménagement au département, nous voulons savoir où et quand cela vous gêne.",
            Audience.EVERYONE,
            List.of(),
            List.of(
                    new QuestionDraft(
                            QuestionKind.SCALE,
                            "Vous sentez-vous en sécurité à pied dans le bourg ? (1 : pas du tout, 5 : tout à fait)",
                            List.of(),
                            false),
                    new QuestionDraft(
                            QuestionKind.MULTIPLE,
                            "Où les voitures roulent-elles trop vite ?",
                            List.of(
                                    "Entrée du bourg, côté nord",
                                    "Devant l’école",
                                    "Place de l’église",
                                    "Route de la gare",
                                    "Nulle part"),
                            false),
                    new QuestionDraft(
                            QuestionKind.RANKING,
                            "Classez ces solutions par ordre de préférence",
                            List.of(
                                    "Passer tout le bourg à 30 km/h",
                                    "Poser des coussins ralentisseurs",
                                    "Rétrécir la chaussée",
                                    "Ne rien changer"),
                            false),
                    new QuestionDraft(
                            QuestionKind.NUMBER,
                            "Combien de fois par semaine traversez-vous la route à pied ?",
                            List.of(),
                            true),
                    new QuestionDraft(QuestionKind.TEXT, "Une remarque, une idée ?", List.of(), true)),
            List.of(
                    List.of(14, 31, 28, 19, 8),
                    List.of(55, 48, 18, 26, 9),
                    List.of(46, 21, 19, 14),
                    List.of(),
                    List.of()),
            List.of(
                    "Devant l’école le matin c’est dangereux, les parents se garent sur le trottoir.",
                    "Un miroir au carrefour de la route de la gare aiderait beaucoup.",
                    "Les tracteurs doivent pouvoir passer, attention aux coussins.",
                    "Je suis pour le 30 partout, cela ne coûte que des panneaux.",
                    "Ma mère a 84 ans et n’ose plus traverser pour aller au pain.",
                    "Il faudrait surtout que les gendarmes viennent de temps en temps.",
                    "Le passage piéton devant la poste est effacé.",
                    "Les camions qui coupent par le bourg pour éviter la déviation, voilà le problème.",
                    "Un trottoir continu jusqu’au lotissement éviterait de marcher sur la route.",
                    "Ne mettez pas de ralentisseurs, on les entend toute la nuit."),
            new CouncilAnswer(
                    "Vous êtes nombreux à ne pas vous sentir en sécurité à pied, surtout à l’entrée nord et devant l’école. Le 30 km/h dans tout le bourg est la solution préférée.",
                    "Le bourg passe à 30 km/h à la rentrée. Le passage piéton de l’école est refait et surélevé. Un comptage de vitesse sera posé pendant un mois à l’entrée nord.",
                    "Le 30 km/h se décide par arrêté du maire et ne coûte que la signalisation. Le comptage est demandé par le département avant tout rétrécissement de la chaussée."));

    public static final Subject CANTEEN = new Subject(
            Format.QUESTIONNAIRE,
            "Cantine et garderie : vos besoins pour la rentrée",
            "Le marché des repas se renouvelle cet été. Dites-nous ce qui compte pour vous et pour vos enfants.",
            Audience.EVERYONE,
            List.of(),
            List.of(
                    new QuestionDraft(
                            QuestionKind.SCALE,
                            "Êtes-vous satisfait des repas d’aujourd’hui ? (1 : pas du tout, 5 : tout à fait)",
                            List.of(),
                            false),
                    new QuestionDraft(
                            QuestionKind.MULTIPLE,
                            "Qu’est-ce qui compte le plus ?",
                            List.of(
                                    "Des produits locaux",
                                    "Des produits bio",
                                    "Le prix",
                                    "Un repas végétarien chaque jour",
                                    "Moins de gaspillage"),
                            false),
                    new QuestionDraft(
                                    QuestionKind.SINGLE,
                                    "Jusqu’à quelle heure la garderie du soir devrait-elle rester ouverte ?",
                                    List.of("18 h", "18 h 30", "19 h"),
                                    false)
                            .onPage(Optional.of("La garderie")),
                    new QuestionDraft(
                                    QuestionKind.SINGLE,
                                    "Combien de soirs par semaine viendriez-vous jusqu’à 19 h ?",
                                    List.of("Un soir", "Deux soirs", "Trois soirs ou plus"),
                                    false)
                            .onlyIf(Optional.of(new Condition(3, 3))),
                    new QuestionDraft(QuestionKind.TEXT, "Une remarque ?", List.of(), true)),
            List.of(
                    List.of(6, 12, 34, 33, 15),
                    List.of(61, 37, 44, 19, 40),
                    List.of(22, 41, 37),
                    List.of(24, 45, 31),
                    List.of()),
            List.of(
                    "Les légumes du maraîcher d’à côté, ce serait formidable.",
                    "Le prix a beaucoup monté l’an dernier.",
                    "Merci aux dames de la cantine, elles sont très gentilles avec les petits.",
                    "Pouvoir réserver jusqu’à la veille au soir.",
                    "Ma fille dit que les épinards sont froids."),
            new CouncilAnswer(
                    "Des produits locaux d’abord, moins de gaspillage, et une garderie jusqu’à 18 h 30.",
                    "Le nouveau marché demande 40 % de produits de moins de 50 km. La garderie ferme à 18 h 30 dès la rentrée.",
                    "Trois producteurs peuvent livrer l’école. La demi-heure de garderie en plus coûte 3 100 € par an ; le tarif n’augmente pas cette année."));

    public static final Subject SQUARE = new Subject(
            Format.CHOICE,
            "Comment aménager la place de l’église ?",
            "La place sera refaite l’an prochain. L’architecte propose trois esquisses, de coût voisin. Laquelle préférez-vous ?",
            Audience.EVERYONE,
            List.of(
                    "Une place ombragée, avec des arbres et des bancs",
                    "Une place de marché, dégagée et pavée",
                    "Une place partagée, avec douze places de stationnement"),
            List.of(),
            List.of(List.of(52, 22, 26)),
            List.of(
                    "Gardez le tilleul, il était là avant nous.",
                    "Où se garera-t-on les jours d’enterrement ?",
                    "Un point d’eau pour les cyclistes, s’il vous plaît.",
                    "Les bancs à l’ombre, c’est ce qui manque le plus aux anciens.",
                    "Pensez aux poussettes et aux fauteuils : pas de pavés disjoints.",
                    "Le camion du boucher doit pouvoir s’arrêter le jeudi."),
            new CouncilAnswer(
                    "La place ombragée arrive nettement en tête.",
                    "Nous retenons l’esquisse « place ombragée », avec quatre places de stationnement conservées devant la pharmacie.",
                    "Le stationnement est la première crainte des autres réponses ; quatre places suffisent aux commerces d’après le relevé de l’été."));

    public static final Subject HOURS = new Subject(
            Format.CHOICE,
            "Quels horaires d’ouverture pour la mairie ?",
            "Nous pouvons ouvrir une demi-journée de plus. Choisissez celle qui vous rendrait service.",
            Audience.EVERYONE,
            List.of("Le mercredi matin", "Le vendredi de 17 h à 19 h", "Le samedi matin"),
            List.of(),
            List.of(List.of(18, 33, 49)),
            List.of(),
            new CouncilAnswer(
                    "Le samedi matin l’emporte, surtout pour celles et ceux qui travaillent à Bordeaux.",
                    "La mairie ouvre le samedi de 9 h à 12 h, les semaines paires, dès le mois prochain.",
                    "Une secrétaire ne peut pas travailler tous les samedis ; nous ferons le point dans six mois."));

    /** How people answer the model « Horaires de la mairie », which a campaign offers. */
    public static final Subject OFFICE = new Subject(
            Format.QUESTIONNAIRE,
            "Les horaires d’ouverture de la mairie",
            "",
            Audience.EVERYONE,
            List.of(),
            List.of(),
            List.of(List.of(34, 12, 29, 58, 47), List.of(12, 41, 33, 14), List.of(52, 14, 19, 15), List.of()),
            List.of(
                    "Un accueil toujours souriant, merci.",
                    "Le samedi matin nous arrangerait.",
                    "Pouvoir prendre rendez-vous par téléphone serait bien."),
            HOURS.answer());

    public static final Subject COMPOST = new Subject(
            Format.OPINION,
            "Êtes-vous pour un composteur partagé derrière l’école ?",
            "Les biodéchets doivent être triés. Un composteur partagé éviterait une tournée de ramassage. L’entretien serait fait par l’école et des bénévoles.",
            Audience.ONE_EACH,
            List.of(),
            List.of(),
            List.of(List.of(71, 12, 17)),
            List.of(),
            new CouncilAnswer(
                    "Vous êtes très majoritairement pour ; les autres craignent les odeurs.",
                    "Un composteur est installé à l’essai pendant un an, à vingt mètres de la première maison.",
                    "Le syndicat de traitement le fournit. Un référent passe chaque semaine, et l’essai s’arrête si les voisins sont gênés."));

    public static final Subject SHOP = new Subject(
            Format.QUESTIONNAIRE,
            "Un commerce multi-services dans le bourg ?",
            "L’épicerie a fermé. La commune peut racheter le local et chercher un gérant, si assez d’entre vous y viennent.",
            Audience.EVERYONE,
            List.of(),
            List.of(
                    new QuestionDraft(
                            QuestionKind.SINGLE,
                            "À quelle fréquence y viendriez-vous ?",
                            List.of(
                                    "Chaque jour ou presque",
                                    "Une à deux fois par semaine",
                                    "De temps en temps",
                                    "Jamais"),
                            false),
                    new QuestionDraft(
                            QuestionKind.MULTIPLE,
                            "Qu’aimeriez-vous y trouver ?",
                            List.of(
                                    "Le pain et les journaux",
                                    "Des produits frais d’ici",
                                    "Un café",
                                    "Un relais colis",
                                    "Un point d’accès aux services publics"),
                            false),
                    new QuestionDraft(
                            QuestionKind.NUMBER,
                            "Combien dépensez-vous par semaine en petites courses (en euros) ?",
                            List.of(),
                            true),
                    new QuestionDraft(
                            QuestionKind.DATE,
                            "Quel jour pourriez-vous venir visiter le local ?",
                            "Les samedis de préférence.",
                            List.of(),
                            true),
                    new QuestionDraft(
                            QuestionKind.TEXT,
                            "Connaissez-vous quelqu’un que cela pourrait tenter ? Une idée ?",
                            List.of(),
                            true)),
            List.of(List.of(24, 43, 27, 6), List.of(72, 51, 46, 38, 22), List.of(), List.of(45, 35, 20), List.of()),
            List.of(
                    "Un café où se retrouver, c’est ce qui manque le plus depuis la fermeture.",
                    "Ouvert le dimanche matin, sinon j’irai ailleurs.",
                    "Le relais colis m’éviterait vingt kilomètres.",
                    "Pourquoi pas une coopérative d’habitants ?"),
            new CouncilAnswer(
                    "Vous viendriez nombreux chaque semaine ; le pain, les produits frais et un café sont les plus attendus.",
                    "La commune achète le local et lance un appel à candidatures pour un gérant, avec un loyer réduit pendant deux ans.",
                    "Le chiffre d’affaires estimé d’après vos réponses fait vivre un gérant. La préfecture aide à hauteur de 50 % des travaux."));
}
