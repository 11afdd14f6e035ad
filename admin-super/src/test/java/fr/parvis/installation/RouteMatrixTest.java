package fr.parvis.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.fixture.TheSettings;
import fr.parvis.core.fixture.Wire;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.help.Visits;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Sessions;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.HostNames;
import fr.parvis.core.web.SessionCookie;
import fr.parvis.installation.Canary.Reach;
import fr.parvis.installation.Row.Filled;
import fr.parvis.installation.Row.Who;

/** Every route of the application, asked by everybody, for their own commune and for another, in every way there is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RouteMatrixTest {

    /** Nonsense is sent to the settings, too. */
    @AfterAll
    static void put_settings_back() {
        TheSettings.asTheyWere();
    }

    /** « door » is the way to the page on which one signs in, at once or after what was typed, 303 the way to anywhere else. */
    private static final List<Row> MATRIX = Row.table("""
            GET  /                                                     200  200 200 200   -  200
            GET  /communes?q=canary                                    200  200 200 200   -  404
            GET  /mentions-legales                                     200  200 200 200   -  200
            GET  /donnees-personnelles                                 200  200 200 200   -  200
            GET  /accessibilite                                        200  200 200 200   -  200
            GET  /.well-known/security.txt                             200  200 200 200   -  200
            GET  /.well-known/parvis                                   200  200 200 200   -  200
            GET  /robots.txt                                           200  200 200 200   -  200

            GET  /c/{=commune}                                         200  200 200 200   -  404
            GET  /c/{=commune}/{told}                                  200  200 200 200 404  404
            GET  /c/{=commune}/mentions-legales                        200  200 200 200   -  404
            GET  /c/{=commune}/donnees-personnelles                    200  200 200 200   -  404
            GET  /c/{=commune}/accessibilite                           200  200 200 200   -  404
            GET  /c/{=commune}/{running}                               200  200 200 200 404  404
            GET  /c/{=commune}/{shared}                                200  200 200 200 404  404
            GET  /c/{=commune}/{finished}                              200  200 200 200 404  404
            GET  /c/{=commune}/{running}/resultat.csv                  404  404 404 404 404  404
            GET  /c/{=commune}/{finished}/resultat.csv                 200  200 200 200 404  404
            GET  /c/{=commune}/{finished}/resultat.json                200  200 200 200 404  404
            GET  /c/{=commune}/{finished}/resultat.ods                 200  200 200 200 404  404
            GET  /c/{=commune}/{finished}/{picture}                    200  200 200 200 404  404
            GET  /c/{=commune}/{running}/{picture}                     404  404 404 404 404  404
            GET  /c/{=commune}/{finished}/{nothing}                    404  404 404 404 404  404
            GET  /c/{=commune}/blason/{emblem}                         200  200 200 200 404  404
            GET  /c/{=commune}/photo/{photo}                           200  200 200 200 404  404
            GET  /c/{=commune}/flux                                    200  200 200 200   -  404
            GET  /c/{=commune}/{running}/participer                    200  200 200 200 404  404
            POST /c/{=commune}/{running}/participer                    200  200 200 200 404  404  essai={attempt}&q1=1&q2=oui
            GET  /c/{=commune}/{running}/confirmer                     303  303 303 303 303  404
            POST /c/{=commune}/{running}/confirmer                     422  422 422 422 404  404  essai={attempt}&q1=1&code=123456
            GET  /c/{=commune}/{running}/suivre                        200  200 200 200 404  404
            POST /c/{=commune}/{running}/suivre                        303  303 303 303 404  404  courriel={newcomer}
            GET  /c/{=commune}/{running}/suivre/envoye                 200  200 200 200 404  404
            GET  /c/{=commune}/suivre/{follower}                       200  200 200 200 410  404
            POST /c/{=commune}/suivre/{follower}                       303  303 303 303 410  404
            GET  /c/{=commune}/suivre/{follower}/arreter               200  200 200 200 410  404
            POST /c/{=commune}/suivre/{follower}/arreter               200  200 200 200 200  404
            GET  /c/{=commune}/{voting}/voter                          200  200 200 200 404  404
            POST /c/{=commune}/{voting}/voter                          422  422 422 422 404  404  code=7K4M
            POST /c/{=commune}/{voting}/voter/recu.pdf                 422  422 422 422 404  404  recu=e30
            GET  /c/{=commune}/{voting}/urne                           200  200 200 200 404  404
            POST /c/{=commune}/{voting}/urne                           200  200 200 200 404  404  suivi=00
            GET  /c/{=commune}/{voting}/urne/{file}                    404  404 404 404 404  404
            GET  /c/{=commune}/{voting}/resultat.pb                    404  404 404 404 404  404
            GET  /c/{=commune}/retirer                                 200  200 200 200   -  404
            POST /c/{=commune}/retirer                                 200  200 200 200 422  404  recu={receipt}
            POST /c/{=commune}/retirer                                 303  303 303 303 422  404  recu={receipt}&geste=retirer
            GET  /c/{=commune}/retirer/fait                            200  200 200 200   -  404

            GET  /mairie                                               door 200 200 404   -  404
            GET  /mairie/textes                                        door 200 200 404   -  404
            GET  /mairie/decisions                                     door 200 200 404   -  404
            GET  /mairie/archives                                      door 200 200 404   -  404
            GET  /mairie/aide                                          door 200 200 404   -  404
            POST /mairie/aide                                          door 303 303 404   -  404  page=/mairie&phrase=Bonjour
            GET  /mairie/aide/envoyee                                  door 200 200 404   -  404
            POST /mairie/annonces/{announced}/lue                      door 303 303 404 303  404
            GET  /mairie/fonctions                                     door 200 200 404   -  404
            GET  /mairie/fonctions/{feature}                           door 200 200 404   -  404
            GET  /mairie/visites                                       door 200 200 404   -  404
            POST /mairie/visites/terminer                              door 303 303 404   -  404
            GET  /mairie/corbeille                                     door 200 200 404   -  404
            POST /mairie/corbeille/{binned}/restaurer                  door 303 303 404 404  404
            GET  /mairie/equipe                                        door 200 200 404   -  404
            POST /mairie/equipe                                        door 404 303 404   -  404  courriel={newcomer}&role=DEPUTY
            GET  /mairie/equipe/{person}/retirer                       door 404 200 404 404  404
            POST /mairie/equipe/{person}/retirer                       door 404 303 404 404  404
            GET  /mairie/equipe/invitations/{pending}/annuler          door 404 200 404 404  404
            POST /mairie/equipe/invitations/{pending}/annuler          door 404 303 404 404  404
            GET  /mairie/fiche                                         door 200 200 404   -  404
            POST /mairie/fiche                                         door 303 303 404   -  404  rue=Le+bourg
            GET  /mairie/fiche/blason                                  door 200 200 404   -  404
            POST /mairie/fiche/blason                                  door 422 422 404   -  404  parts:blason-description=
            POST /mairie/fiche/blason/retirer                          door 303 303 404   -  404
            POST /mairie/fiche/blason/retablir                         door 303 303 404   -  404
            GET  /mairie/fiche/photo                                   door 200 200 404   -  404
            POST /mairie/fiche/photo                                   door 422 422 404   -  404  parts:description=
            GET  /mairie/fiche/photo/{photo}                           door 200 200 404 404  404
            POST /mairie/fiche/photo/retirer                           door 303 303 404   -  404
            GET  /mairie/consultations/nouvelle                        door 200 200 404   -  404
            POST /mairie/consultations/nouvelle                        door 303 303 404 303  404  brouillon={draft}&format=opinion
            GET  /mairie/consultations/{draft}                         door 200 200 404 404  404
            GET  /mairie/consultations/{draft}/format                  door 200 200 404 404  404
            POST /mairie/consultations/{draft}/format                  door 303 303 404 404  404  format=choice
            GET  /mairie/consultations/{draft}/suite                   door 303 303 404 404  404
            GET  /mairie/consultations/{draft}/questions               door 200 200 404 404  404
            POST /mairie/consultations/{draft}/questions               door 303 303 404 404  404  titre=Autre&action=plus-tard
            GET  /mairie/consultations/{draft}/adapter                 door 200 200 404 404  404
            POST /mairie/consultations/{draft}/adapter                 door 303 303 404 404  404  titre=Autre&debut=maintenant&duree=3s&public=tous&action=plus-tard
            GET  /mairie/consultations/{draft}/dates                   door 200 200 404 404  404
            POST /mairie/consultations/{draft}/dates                   door 303 303 404 404  404  debut=maintenant&duree=3s&public=tous
            GET  /mairie/consultations/{draft}/verifier                door 200 200 404 404  404
            POST /mairie/consultations/{draft}/verifier                door 303 303 404 404  404
            GET  /mairie/consultations/{budget}/budget                 door 200 200 404 404  404
            POST /mairie/consultations/{budget}/budget                 door 303 303 404 404  404  titre=Autre&enveloppe=9000&action=plus-tard
            GET  /mairie/consultations/{budget}/projets                door 200 200 404 404  404
            POST /mairie/consultations/{budget}/projets                door 303 303 404 404  404  p1-titre=Un+banc&p1-cout=800&action=plus-tard
            GET  /mairie/consultations/{budget}/projets/importer       door 200 200 404 404  404
            POST /mairie/consultations/{budget}/projets/importer       door 303 303 404 404  404  parts:liste=Un+banc;800
            GET  /mairie/consultations/{budget}/projets/{project}/photo door 200 200 404 404  404
            POST /mairie/consultations/{budget}/projets/{project}/photo door 422 422 404 404  404  parts:description=Le+banc
            POST /mairie/consultations/{budget}/projets/{project}/photo/retirer door 303 303 404 404  404
            GET  /mairie/consultations/{built}/suivi                   door 200 200 404 404  404
            GET  /mairie/consultations/{built}/suivi/{project}         door 200 200 404 404  404
            POST /mairie/consultations/{built}/suivi/{project}         door 303 303 404 404  404  etape=BUILT&jour=2026-01-05&texte=Le+toit
            GET  /mairie/consultations/{built}/suivi/{project}/photo   door 200 200 404 404  404
            POST /mairie/consultations/{built}/suivi/{project}/photo   door 422 422 404 404  404  parts:description=Le+toit
            POST /mairie/consultations/{built}/suivi/{project}/photo/retirer door 303 303 404 404  404
            GET  /mairie/consultations/{budget}/vote                   door 200 200 404 404  404
            POST /mairie/consultations/{budget}/vote                   door 422 422 404 404  404  forme=choisir&nombre-choisir=2&regle=voix&debut-date=rien&duree=3s
            GET  /mairie/consultations/{draft}/photo                   door 200 200 404 404  404
            POST /mairie/consultations/{draft}/photo                   door 422 422 404 404  404  parts:description=La+place
            GET  /mairie/consultations/{draft}/photo/{photo}           door 200 200 404 404  404
            POST /mairie/consultations/{draft}/photo/retirer           door 303 303 404 404  404
            GET  /mairie/consultations/{draft}/supprimer               door 200 200 404 404  404
            POST /mairie/consultations/{draft}/supprimer               door 303 303 404 404  404
            GET  /mairie/consultations/{open}                          door 200 200 404 404  404
            GET  /mairie/consultations/{open}/faire-connaitre          door 200 200 404 404  404
            GET  /mairie/consultations/{open}/faire-connaitre/affiche  door 200 200 404 404  404
            GET  /mairie/consultations/{open}/faire-connaitre/code.svg door 200 200 404 404  404
            GET  /mairie/consultations/{open}/faire-connaitre/code.png door 200 200 404 404  404
            GET  /mairie/consultations/{open}/participation            door 200 200 404 404  404
            GET  /mairie/consultations/{open}/faire-connaitre          door 200 200 404 404  404
            GET  /mairie/consultations/{open}/faire-connaitre/affiche  door 200 200 404 404  404
            GET  /mairie/consultations/{open}/faire-connaitre/code.svg door 200 200 404 404  404
            GET  /mairie/consultations/{open}/corriger                 door 200 200 404 404  404
            POST /mairie/consultations/{open}/corriger                 door 303 303 404 404  404  titre=Un+titre&raison=Autre&q1=Une+question&q2=Une+autre&note=Une+date&action=publier
            GET  /mairie/consultations/{open}/prolonger                door 200 200 404 404  404
            POST /mairie/consultations/{open}/prolonger                door 303 303 404 404  404  delai=7
            GET  /mairie/consultations/{open}/clore                    door 200 200 404 404  404
            POST /mairie/consultations/{open}/clore                    door 303 303 404 404  404
            GET  /mairie/consultations/{open}/annuler                  door 200 200 404 404  404
            POST /mairie/consultations/{open}/annuler                  door 303 303 404 404  404
            GET  /mairie/consultations/{open}/textes                   door 200 200 404 404  404
            GET  /mairie/consultations/{answered}/textes?etat=masques  door 200 200 404 404  404
            POST /mairie/consultations/{open}/textes                   door 303 303 404 404  404  texte={text}&action=masquer&pourquoi=PERSON
            POST /mairie/consultations/{=open}/textes                  door 303 303 404 303  404  texte={text}&action=masquer&pourquoi=PERSON
            GET  /mairie/consultations/{closed}/reponse                door 200 200 404 404  404
            POST /mairie/consultations/{closed}/reponse                door 303 303 404 404  404  entendu=a&decide=b&explique=c&action=publier
            GET  /mairie/consultations/{answered}/archiver             door 200 200 404 404  404
            POST /mairie/consultations/{answered}/archiver             door 303 303 404 404  404

            GET  /mairie/consultations/{listed}/liste                  door 303 303 404 404  404
            GET  /mairie/consultations/{listed}/liste/fichier          door 200 200 404 404  404
            POST /mairie/consultations/{listed}/liste/fichier          door 422 422 404 404  404  parts:unite=PERSON
            GET  /mairie/consultations/{listed}/liste/colonnes         door 200 200 404 404  404
            POST /mairie/consultations/{listed}/liste/colonnes         door 303 303 404 404  404  colonne-name=0
            GET  /mairie/consultations/{listed}/liste/verifier         door 200 200 404 404  404
            POST /mairie/consultations/{listed}/liste/verifier         door 303 303 404 404  404  action=garder
            POST /mairie/consultations/{listed}/liste/reprendre        door 303 303 404 404  404
            GET  /mairie/consultations/{destroyed}/liste/attestation   door 200 200 404 404  404
            GET  /mairie/consultations/{sealed}/lettres                door 200 200 404 404  404
            POST /mairie/consultations/{listed}/lettres                door 422 422 404 404  404
            GET  /mairie/consultations/{sealed}/lettres/lettres.pdf    door 303 303 404 404  404
            POST /mairie/consultations/{sealed}/lettres/imprimees      door 303 303 404 404  404
            GET  /mairie/consultations/{destroyed}/lettres/une-personne door 200 200 404 404  404
            POST /mairie/consultations/{destroyed}/lettres/une-personne door 422 422 404 404  404  nom=Personne
            GET  /mairie/consultations/{vote}/urne/cles                door 200 200 404 404  404
            POST /mairie/consultations/{vote}/urne/cles                door 422 422 404 404  404  nom-1=Anne
            GET  /mairie/consultations/{vote}/urne/verifier            door 200 200 404 404  404
            POST /mairie/consultations/{vote}/urne/verifier            door 422 422 404 404  404  part=rien
            GET  /mairie/consultations/{vote}/urne/part-perdue         door 200 200 404 404  404
            GET  /mairie/consultations/{vote}/urne/sceller             door 200 200 404 404  404
            POST /mairie/consultations/{votable}/urne/sceller          door 303 303 404 404  404
            GET  /mairie/consultations/{vote}/urne/dates               door 200 200 404 404  404
            POST /mairie/consultations/{vote}/urne/dates               door 422 422 404 404  404  debut-date=rien&fin-date=rien
            GET  /mairie/consultations/{voted}/urne/depouiller         door 200 200 404 404  404
            POST /mairie/consultations/{voted}/urne/depouiller         door 422 422 404 404  404  part-1=rien&part-2=rien
            GET  /mairie/consultations/{counted}/urne/resultat         door 200 200 404 404  404
            POST /mairie/consultations/{counted}/urne/publier          door 303 303 404 404  404
            POST /mairie/consultations/{counted}/urne/garder           door 303 303 404 404  404
            GET  /mairie/consultations/{counted}/urne/proces-verbal    door 200 200 404 404  404
            GET  /mairie/consultations/{counted}/urne/proces-verbal.pdf door 200 200 404 404  404
            GET  /mairie/consultations/{vote}/guichet                  door 200 200 404 404  404
            POST /mairie/consultations/{vote}/guichet                  door 303 303 404 404  404  code=7K4M
            GET  /mairie/consultations/{settled}/bulletins-papier      door 200 200 404 404  404
            GET  /mairie/consultations/{enveloped}/bulletins-papier/saisie/{batch-number} door 200 200 404 404  404
            POST /mairie/consultations/{enveloped}/bulletins-papier/saisie/{batch-number} door 303 303 404 404  404  feuille=1&geste=blanc
            GET  /mairie/consultations/{enveloped}/bulletins-papier/ecarts door 303 303 404 404  404
            POST /mairie/consultations/{enveloped}/bulletins-papier/ecarts door 303 303 404 404  404  geste=blanc
            POST /mairie/consultations/{enveloped}/bulletins-papier/terminer door 422 422 404 404  404

            GET  /mairie/bibliotheque                                  door 200 200 404   -  404
            POST /mairie/bibliotheque                                  door 303 303 404   -  404  commune={insee}&consultation={lent}&brouillon={nowhere}
            GET  /mairie/bibliotheque/{insee}/{lent}                   door 200 200 404   -  404
            GET  /mairie/consultations/{lent}/partager                 door 200 200 404 404  404
            POST /mairie/consultations/{lent}/partager                 door 303 303 404 404  404  theme=LIFE
            POST /mairie/consultations/{lent}/partager/retirer         door 303 303 404 404  404
            POST /mairie/propositions/{offer}/ouvrir                   door 303 303 404 404  404
            GET  /mairie/propositions/{offer}                          door 200 200 404 404  404
            POST /mairie/propositions/{offer}                          door 303 303 404 404  404  debut=maintenant&duree=3s&action=plus-tard
            POST /mairie/propositions/{offer}/refuser                  door 303 303 404 404  404  mot=Non

            GET  /mairie/bac-a-sable                                   door 200 200 404   -  404
            GET  /mairie/bac-a-sable/recommencer                       door 404 404 404   -  404
            POST /mairie/bac-a-sable/recommencer                       door 404 404 404   -  404
            POST /mairie/bac-a-sable/entrer                            door 303 303 404   -  404
            POST /mairie/bac-a-sable/quitter                           door 303 303 404   -  404

            GET  /mairie/referendum                                    door 200 200 404   -  404
            GET  /mairie/referendum/reponse                            door 422 422 404   -  404

            GET  /mairie/connexion                                     200  303 303 303   -  404
            POST /mairie/connexion                                     303  303 303 303 303  404  adresse={mayor}
            GET  /mairie/connexion/code?demande={nowhere}              200  200 200 200   -  404
            POST /mairie/connexion/code                                422  422 422 422   -  404  demande={nowhere}&code=123456
            GET  /mairie/connexion/lien/{nothing}                      200  200 200 200   -  404
            POST /mairie/connexion/lien/{nothing}                      410  410 410 410   -  404
            GET  /mairie/invitation/{=insee}.{invitation}              200  200 200 200 410  404
            POST /mairie/invitation/{=insee}.{invitation}              303  303 303 303 410  404  nom=Nouvelle
            GET  /mairie/communes                                      door 200 200 404   -  404
            POST /mairie/communes                                      door 303 303 404 404  404  commune={insee}
            GET  /mairie/connexion/verification                        door door door door  -  404
            POST /mairie/connexion/verification                        door door door door  -  404  code=123456
            GET  /mairie/compte                                        door 200 200 303   -  404
            GET  /mairie/compte/verification                           door 200 200 404   -  404
            POST /mairie/compte/verification                           door 422 422 404   -  404  code=123456&geste=fin
            GET  /mairie/compte/verification/application               door 200 200 404   -  404
            POST /mairie/compte/verification/application               door 422 422 404   -  404  cle={attempt}&code=123456
            GET  /mairie/compte/appareils                              door 200 200 404   -  404
            POST /mairie/compte/appareils/{nowhere}/fermer             door 303 303 404   -  404
            POST /mairie/compte/appareils/fermer-les-autres            door 303 303 404   -  404
            GET  /mairie/compte/profil/nom                             door 200 200 404   -  404
            POST /mairie/compte/profil/nom                             door 303 303 404   -  404  nom=Claire+Martin
            GET  /mairie/compte/profil/adresse                         door 200 200 404   -  404
            POST /mairie/compte/profil/adresse                         door 422 422 404   -  404  adresse=nulle-part
            GET  /mairie/compte/profil/code                            door 303 303 404   -  404
            POST /mairie/compte/profil/code                            door 303 303 404   -  404  code=123456
            POST /mairie/deconnexion                                   303  303 303 303   -  404
            POST /mairie/deconnexion/partout                           303  303 303 303   -  404

            GET  /console/connexion                                    200  303 303 303   -  404
            POST /console/connexion                                    303  303 303 303 303  404  adresse={mayor}
            GET  /console/connexion/code?demande={nowhere}             200  200 200 200   -  404
            POST /console/connexion/code                               422  422 422 422   -  404  demande={nowhere}&code=123456
            GET  /console/connexion/lien/{nothing}                     200  200 200 200   -  404
            POST /console/connexion/lien/{nothing}                     410  410 410 410   -  404
            GET  /console/invitation/{=insee}.{invitation}             303  303 303 303 410  404
            POST /console/invitation/{=insee}.{invitation}             303  303 303 303 410  404  nom=Nouvelle
            GET  /console/premier-acces/{nothing}                      410  410 410 410   -  404
            POST /console/premier-acces/{nothing}                      410  410 410 410   -  404
            GET  /console/connexion/verification                       door door door door  -  404
            POST /console/connexion/verification                       door door door door  -  404  code=123456
            GET  /console/connexion/application                        door door door door  -  404
            POST /console/connexion/application                        door door door door  -  404  cle={attempt}&code=123456
            GET  /console/compte                                       door 303 303 200   -  404
            GET  /console/compte/verification                          door 404 404 200   -  404
            POST /console/compte/verification                          door 404 404 422   -  404  code=123456&geste=fin
            GET  /console/compte/verification/application              door 404 404 200   -  404
            POST /console/compte/verification/application              door 404 404 422   -  404  cle={attempt}&code=123456
            GET  /console/compte/appareils                             door 404 404 200   -  404
            POST /console/compte/appareils/{nowhere}/fermer            door 404 404 303   -  404
            POST /console/compte/appareils/fermer-les-autres           door 404 404 303   -  404
            GET  /console/compte/profil/nom                            door 404 404 200   -  404
            POST /console/compte/profil/nom                            door 404 404 303   -  404  nom=Hugo+Lacaze
            GET  /console/compte/profil/adresse                        door 404 404 200   -  404
            POST /console/compte/profil/adresse                        door 404 404 422   -  404  adresse=nulle-part
            GET  /console/compte/profil/code                           door 404 404 303   -  404
            POST /console/compte/profil/code                           door 404 404 303   -  404  code=123456
            POST /console/deconnexion                                  303  303 303 303   -  404
            POST /console/deconnexion/partout                          303  303 303 303   -  404

            GET  /mairie/compte/verification/cles                      door 200 200 404  -  404
            POST /mairie/compte/verification/cles/defi                 door 200 200 404  -  404
            POST /mairie/compte/verification/cles                      door 422 422 404  -  404  nom=Bureau&reponse=rien
            POST /mairie/compte/verification/cles/{nowhere}/retirer    door 303 303 404  -  404
            GET  /mairie/compte/verification/preuve                    door 200 200 404  -  404
            POST /mairie/compte/verification/preuve/defi               door 200 200 404  -  404
            POST /mairie/compte/verification/preuve                    door 422 422 404  -  404  code=123456
            GET  /mairie/connexion/cle                                 200  200 200 200  -  404
            POST /mairie/connexion/cle/defi                            200  200 200 200  -  404
            POST /mairie/connexion/cle                                 422  422 422 422  -  404  demande={nowhere}&reponse=rien
            POST /mairie/connexion/verification/defi                   404  404 404 404  -  404
            GET  /console/compte/verification/cles                     door 404 404 200  -  404
            POST /console/compte/verification/cles/defi                door 404 404 200  -  404
            POST /console/compte/verification/cles                     door 404 404 422  -  404  nom=Bureau&reponse=rien
            POST /console/compte/verification/cles/{nowhere}/retirer   door 404 404 303  -  404
            GET  /console/compte/verification/preuve                   door 404 404 200  -  404
            POST /console/compte/verification/preuve/defi              door 404 404 200  -  404
            POST /console/compte/verification/preuve                   door 404 404 422  -  404  code=123456
            GET  /console/connexion/cle                                200  200 200 200  -  404
            POST /console/connexion/cle/defi                           200  200 200 200  -  404
            POST /console/connexion/cle                                422  422 422 422  -  404  demande={nowhere}&reponse=rien
            POST /console/connexion/verification/defi                  404  404 404 404  -  404
            GET  /console/connexion/cles                               door door door door  -  404
            POST /console/connexion/cles                               door door door door  -  404  nom=Bureau&reponse=rien
            POST /console/connexion/cles/defi                          404  404 404 404  -  404

            GET  /console                                              door 404 404 200   -  404
            GET  /console/aller?q=canary                               door 404 404 303   -  404
            GET  /console/communes                                     door 404 404 200   -  404
            POST /console/communes                                     door 404 404 303   -  404
            GET  /console/communes/carte                               door 404 404 200   -  404
            GET  /console/communes/carte/positions                     door 404 404 200   -  404
            POST /console/communes/carte/positions                     door 404 404 422   -  404  parts:rien=rien
            GET  /console/statistiques                                 door 404 404 200   -  404
            GET  /console/statistiques/{year}.pdf                      door 404 404 200   -  404
            GET  /console/statistiques/fichiers/{table}.{type}         door 404 404 200   -  404
            GET  /console/communes/fichiers/communes.csv               door 404 404 200   -  404
            GET  /console/communes/fichiers/communes.xlsx              door 404 404 200   -  404
            GET  /console/communes/nouvelle?q=canary                   door 404 404 200   -  404
            GET  /console/communes/nouvelle/resultats?q=canary         door 404 404 200   -  404
            POST /console/communes/nouvelle                            door 404 404 303   -  404  insee=01001
            GET  /console/communes/plusieurs                           door 404 404 200   -  404
            GET  /console/communes/plusieurs/intercommunalites?q=x     door 404 404 200   -  404
            POST /console/communes/plusieurs/departement               door 404 404 303   -  404  departement=75
            POST /console/communes/plusieurs/intercommunalite          door 404 404 422   -  404  siren=0
            POST /console/communes/plusieurs/liste                     door 404 404 303   -  404  parts:lignes=01001
            GET  /console/communes/{insee}                             door 404 404 200 404  404
            GET  /console/communes/{insee}/regarder                    door 404 404 200 404  404
            POST /console/communes/{insee}/regarder                    door 404 404 303 404  404  raison=Elle+appelle
            POST /console/demandes/{insee}/{request}/fait              door 404 404 303 404  404
            POST /console/communes/{insee}/couleurs                    door 404 404 303 404  404  palette=ardoise
            POST /console/communes/{insee}/blason                      door 404 404 422 404  404  parts:blason-description=
            POST /console/communes/{insee}/blason/retirer              door 404 404 303 404  404
            POST /console/communes/{insee}/blason/retablir             door 404 404 303 404  404
            POST /console/communes/{insee}/fonctions                   door 404 404 303 404  404  fonction=anglais&etat=oui
            POST /console/communes/{insee}/durees                      door 404 404 303 404  404  periode=corbeille&jours=60
            GET  /console/annonces                                     door 404 404 200   -  404
            POST /console/annonces                                     door 404 404 303   -  404  pour=toutes
            GET  /console/annonces/{announcement}                      door 404 404 200   -  404
            POST /console/annonces/{announcement}                      door 404 404 422   -  404  objet=
            POST /console/annonces/{announcement}/retirer              door 404 404 303   -  404
            POST /console/annonces/{announcement}/remettre             door 404 404 303   -  404
            GET  /console/textes-legaux                                door 404 404 200   -  404
            POST /console/textes-legaux                                door 404 404 303   -  404  ligne=hebergement
            GET  /console/fonctions                                    door 404 404 200   -  404
            POST /console/fonctions                                    door 404 404 303   -  404  prereglage=tout
            POST /console/communes/{insee}/hotes                       door 404 404 303 404  404  hote={new-host}
            POST /console/communes/{insee}/hotes/essayer               door 404 404 422 404  404  hote={new-host}
            POST /console/communes/{insee}/hotes/principal             door 404 404 422 404  404  hote={host}
            POST /console/communes/{insee}/hotes/en-plus               door 404 404 303 404  404
            GET  /console/communes/{insee}/hotes/retirer?hote={host}   door 404 404 200 404  404
            POST /console/communes/{insee}/hotes/retirer               door 404 404 303 404  404  hote={new-host}
            POST /console/communes/{insee}/invitations                 door 404 404 303 404  404  adresse={newcomer}&role=SECRETARY
            GET  /console/communes/{insee}/invitations/{pending}/annuler  door 404 404 200 404  404
            POST /console/communes/{insee}/invitations/{pending}/annuler  door 404 404 303 404  404
            GET  /console/communes/{insee}/personnes/{person}/retirer  door 404 404 200 404  404
            POST /console/communes/{insee}/personnes/{person}/retirer  door 404 404 303 404  404  raison=Elle+part
            GET  /console/communes/{insee}/personnes/{person}/verification/retirer door 404 404 200 404  404
            POST /console/communes/{insee}/personnes/{person}/verification/retirer door 404 404 303 404  404  raison=Il+appelle
            POST /console/communes/{insee}/notes                       door 404 404 303 404  404  note=Rappeler
            POST /console/communes/{insee}/notes/{nowhere}/supprimer   door 404 404 303 404  404
            GET  /console/actions                                      door 404 404 200   -  404
            POST /console/actions                                      door 404 404 303   -  404  action=couleurs&commune=33352
            GET  /console/actions/{errand}                             door 404 404 200   -  404
            GET  /console/actions/{errand}/avancement                  door 404 404 200   -  404
            POST /console/actions/{errand}/commencer                   door 404 404 422   -  404  palette=rien
            POST /console/actions/{errand}/annuler                     door 404 404 303   -  404
            POST /console/actions/{errand}/reessayer                   door 404 404 303   -  404
            POST /console/actions/{nowhere}/abandonner                 door 404 404 303   -  404
            GET  /console/communes/{insee}/vie                         door 404 404 200 404  404
            POST /console/communes/{insee}/vie/archive                 door 404 404 200 404  404
            POST /console/communes/{insee}/vie/etat                    door 404 404 303 404  404  etat=OPEN
            POST /console/communes/{insee}/vie/depart                  door 404 404 422 404  404  nom=autre
            GET  /console/restauration                                 door 404 404 200   -  404
            POST /console/restauration                                 door 404 404 422   -  404  parts:geste=verifier
            GET  /console/departs                                      door 404 404 200   -  404
            GET  /console/fusions                                      door 404 404 200   -  404
            POST /console/fusions                                      door 404 404 422   -  404  communes=
            GET  /console/fusions/{merger}                             door 404 404 200   -  404
            POST /console/fusions/{merger}/confirmer                   door 404 404 422   -  404  nom=autre
            POST /console/fusions/{merger}/annuler                     door 404 404 303   -  404
            GET  /console/departs/{departure}                          door 404 404 200   -  404
            POST /console/departs/{departure}/confirmer                door 404 404 422   -  404  nom=autre
            POST /console/departs/{departure}/annuler                  door 404 404 303   -  404
            GET  /console/departs/{departed}/certificat.pdf            door 404 404 200   -  404
            GET  /console/ouvertures                                   door 404 404 200   -  404
            GET  /console/ouvertures/{batch}                           door 404 404 200   -  404
            GET  /console/ouvertures/{batch}/avancement                door 404 404 200   -  404
            POST /console/ouvertures/{batch}/commencer                 door 404 404 303   -  404
            POST /console/ouvertures/{batch}/abandonner                door 404 404 303   -  404
            POST /console/ouvertures/{batch}/invitations               door 404 404 303   -  404
            GET  /console/campagnes                                    door 404 404 200   -  404
            GET  /console/campagnes/nouvelle?q=canary                  door 404 404 200   -  404
            POST /console/campagnes/nouvelle                           door 404 404 303   -  404  modele=vitesse
            GET  /console/campagnes/{campaign}/texte                   door 404 404 200   -  404
            POST /console/campagnes/{campaign}/texte                   door 404 404 422   -  404  titre=
            GET  /console/campagnes/{campaign}/communes                door 404 404 200   -  404
            POST /console/campagnes/{campaign}/communes                door 404 404 422   -  404  par=liste&lignes=
            GET  /console/campagnes/{campaign}/verifier                door 404 404 303   -  404
            POST /console/campagnes/{campaign}/proposer                door 404 404 303   -  404  commune={insee}
            POST /console/campagnes/{campaign}/supprimer               door 404 404 303   -  404
            GET  /console/campagnes/{offered}                          door 404 404 200   -  404
            POST /console/campagnes/{offered}/relancer                 door 404 404 303   -  404
            POST /console/campagnes/{offered}/annuler                  door 404 404 303   -  404
            POST /console/campagnes/{offered}/clore                    door 404 404 303   -  404
            GET  /console/campagnes/{offered}/resultats                door 404 404 200   -  404
            GET  /console/consultations-intercommunales                door 404 404 200   -  404
            GET  /console/consultations-intercommunales/nouvelle?siren=matrix door 404 404 200   -  404
            POST /console/consultations-intercommunales/nouvelle       door 404 404 303   -  404  modele=vitesse&siren=matrix
            GET  /console/consultations-intercommunales/{holding}/texte door 404 404 200   -  404
            POST /console/consultations-intercommunales/{holding}/texte door 404 404 422   -  404  titre=
            GET  /console/consultations-intercommunales/{holding}/verifier door 404 404 200   -  404
            POST /console/consultations-intercommunales/{held}/publier door 404 404 303   -  404
            POST /console/consultations-intercommunales/{holding}/supprimer door 404 404 303   -  404
            GET  /console/consultations-intercommunales/{held}         door 404 404 200   -  404
            GET  /console/consultations-intercommunales/{held}/avancement door 404 404 200   -  404
            GET  /console/consultations-intercommunales/{held}/resultats door 404 404 200   -  404
            GET  /console/consultations-intercommunales/{held}/changer/texte door 404 404 303   -  404
            POST /console/consultations-intercommunales/{held}/changer/texte door 404 404 303   -  404
            GET  /console/consultations-intercommunales/{held}/changer/dates door 404 404 303   -  404
            POST /console/consultations-intercommunales/{held}/changer/dates door 404 404 303   -  404
            GET  /console/consultations-intercommunales/{held}/changer/clore door 404 404 303   -  404
            POST /console/consultations-intercommunales/{held}/changer/clore door 404 404 303   -  404
            GET  /console/consultations-intercommunales/{held}/changer/annuler door 404 404 303   -  404
            POST /console/consultations-intercommunales/{held}/changer/annuler door 404 404 303   -  404
            POST /console/consultations-intercommunales/{held}/changer/reessayer door 404 404 303   -  404
            GET  /console/consultations-intercommunales/{held}/reponse door 404 404 200   -  404
            POST /console/consultations-intercommunales/{held}/reponse door 404 404 422   -  404  entendu=
            GET  /console/bibliotheque                                 door 404 404 200   -  404
            GET  /console/bibliotheque/{insee}/{lent}                  door 404 404 200   -  404
            POST /console/bibliotheque/{insee}/{lent}                  door 404 404 303   -  404  geste=recommander
            POST /console/bibliotheque/modeles/{model}                 door 404 404 303   -  404  geste=recommander
            GET  /console/courriels                                    door 404 404 200   -  404
            POST /console/courriels/relancer                           door 404 404 303   -  404
            POST /console/courriels/{insee}/{message}/relancer         door 404 404 303 404  404
            GET  /console/equipe                                       door 404 404 200   -  404
            POST /console/equipe/invitations                           door 404 404 303   -  404  adresse={newcomer}&role=AGENT
            GET  /console/equipe/invitations/{pending}/annuler         door 404 404 404 404  404
            POST /console/equipe/invitations/{pending}/annuler         door 404 404 303 404  404
            GET  /console/equipe/{person}/retirer                      door 404 404 404 404  404
            POST /console/equipe/{person}/retirer                      door 404 404 303 404  404  raison=Elle+part
            GET  /console/equipe/{person}/verification/retirer         door 404 404 404 404  404
            POST /console/equipe/{person}/verification/retirer         door 404 404 303 404  404  raison=Il+appelle
            POST /console/courriels/{insee}/{message}/ne-plus-ecrire   door 404 404 303 404  404
            GET  /console/courriels/adresses                           door 404 404 200   -  404
            POST /console/courriels/adresses                           door 404 404 422   -  404  adresse=rien
            POST /console/courriels/adresses/lever                     door 404 404 400   -  404  empreinte=00
            GET  /console/courriels/modeles                            door 404 404 200   -  404
            GET  /console/courriels/modeles/mots/{letter}              door 404 404 200   -  404
            POST /console/courriels/modeles/mots/{letter}              door 404 404 422   -  404  objet=
            POST /console/courriels/modeles/mots/{letter}/annuler      door 404 404 303   -  404
            POST /console/courriels/modeles/mots/{letter}/origine      door 404 404 303   -  404
            GET  /console/communes/{insee}/courriels                   door 404 404 200 404  404
            POST /console/communes/{insee}/courriels                   door 404 404 303 404  404  limite=100
            POST /console/reglages/limite                              door 404 404 422   -  404  par-jour=0
            GET  /console/reglages                                     door 404 404 200   -  404
            POST /console/reglages/syndicat                            door 404 404 422   -  404  nom=
            POST /console/reglages/courriel                            door 404 404 422   -  404  serveur=-
            POST /console/reglages/durees                              door 404 404 422   -  404  courriels=0
            POST /console/reglages/annuler                             door 404 404 303   -  404  sujet=LANGUAGES
            POST /console/reglages/langues                             door 404 404 303   -  404  anglais=oui
            GET  /console/equipe/comptes-inactifs                      door 404 404 200   -  404
            POST /console/equipe/comptes-inactifs                      door 404 404 303   -  404  mairies=18&syndicat=6
            GET  /console/personnes/{person}/connexions                door 404 404 200 404  404
            POST /console/personnes/{person}/connexions/fermer         door 404 404 303 404  404
            POST /console/personnes/{person}/connexions/{nowhere}/fermer door 404 404 303 404  404
            GET  /console/equipe/{person}/role                         door 404 404 404 404  404
            POST /console/equipe/{person}/role                         door 404 404 404 404  404  role=AGENT
            GET  /console/equipe/portefeuilles                         door 404 404 200   -  404
            GET  /console/equipe/portefeuilles/nouveau                 door 404 404 200   -  404
            POST /console/equipe/portefeuilles/nouveau                 door 404 404 422   -  404  nom=
            GET  /console/equipe/portefeuilles/{nowhere}               door 404 404 404   -  404
            POST /console/equipe/portefeuilles/{nowhere}               door 404 404 404   -  404  nom=
            POST /console/equipe/portefeuilles/{nowhere}/supprimer     door 404 404 404   -  404
            GET  /console/droits                                       door 404 404 200   -  404
            GET  /console/intercommunalites                            door 404 404 200   -  404
            GET  /console/journal                                      door 404 404 200   -  404
            GET  /console/journal/journal.csv                          door 404 404 200   -  404
            POST /console/journal/verifier                             door 404 404 303   -  404
            GET  /console/journal/raisons/{reason}                     door 404 404 200   -  404
            POST /console/journal/raisons/{reason}                     door 404 404 303   -  404

            GET  /demo                                                 404  404 404 404   -  404
            GET  /demo/courriels                                       404  404 404 404   -  404
            POST /demo/entrer                                          404  404 404 404   -  404  who=mayor
            GET  /demo/style                                           404  404 404 404   -  404
            GET  /demo/style/question                                  404  404 404 404   -  404
            GET  /demo/style/error/{nothing}                           404  404 404 404   -  404
            GET  /demo/style/message                                   404  404 404 404   -  404
            """);

    /** What never says anything of people: words that Parvis itself chooses, and what the State says of a commune. */
    private static final Set<String> WITHOUT_CANARY = Set.of(
            "collectivity.departement",
            "collectivity.epci",
            "collectivity.equipment",
            "collectivity.kind",
            "collectivity.legal_hosting",
            "collectivity.legal_officer",
            "collectivity.legal_operation",
            "collectivity.palette",
            "collectivity.parent_id",
            "collectivity.phone",
            "collectivity.postal_codes",
            "collectivity.standing",
            "collectivity.successor_id",
            "host_name.finding",
            "host_name.seen",
            "journal.actor",
            "membership.reach",
            "membership.role",
            "invitation.reach",
            "invitation.role",
            "message.kind",
            "message.state",
            "message.trouble",
            "message.reply",
            "consultation.format",
            "consultation.audience",
            "consultation.holder",
            "consultation.pooled",
            "consultation.source",
            "question.kind",
            "shared.theme",
            "submission.state",
            "answer.reading",
            "answer.ground",
            "budget.ballot",
            "budget.rule",
            "photo.project",
            "progress.project",
            "progress.stage",
            "project.code",
            "follower.language",
            "follower_notice.kind",
            "ballot_box.state",
            "voter.locator",
            "roll.unit",
            "roll.state",
            "roll.columns",
            "roll.letters",
            "roll.destroyed_by",
            "roll_entry.doubt",
            "roll_entry.verdict",
            "signature.channel",
            "ballot.tracker",
            "opened.channel",
            "opened.choice",
            "paper_sheet.turn",
            "paper_sheet.kind",
            "paper_sheet.choice",
            "seal.stage");

    private static final String SHARED_HOST = "localhost";
    private static final String SAME_ORIGIN = "Sec-Fetch-Site: same-origin";

    private static final List<Visitor> FOREIGN_PAGES = List.of(
            Visitor.on(SHARED_HOST, "Sec-Fetch-Site: cross-site"),
            Visitor.on(SHARED_HOST, "Sec-Fetch-Site: same-site"),
            Visitor.on(SHARED_HOST, "Sec-Fetch-Site: CROSS-SITE"),
            Visitor.on(SHARED_HOST, "Sec-Fetch-Site: cross-site", "Origin: http://localhost"),
            Visitor.on(SHARED_HOST, "Origin: https://evil.example"),
            Visitor.on(SHARED_HOST, "Origin: https://localhost.evil.example"),
            Visitor.on(SHARED_HOST, "Origin: null"),
            Visitor.on(SHARED_HOST, "Origin: not an origin"),
            Visitor.on(SHARED_HOST, "Referer: http://localhost/"));

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private static Village ours;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private static Village theirs;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private static Worker operator;

    /** Of whom the rest follows from the table of rights, since what they may do they do as others who are asked everything. */
    private static final Map<Role, Worker> AGENTS = new EnumMap<>(Role.class);

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private static Worker councillor;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private static Worker deputy;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private static Worker agent;

    /** Values of an address that another commune, or another intercommunal body, has as well. */
    private static final Pattern STRANGE = Pattern.compile("\\{(insee|held|holding)}");

    private static final String EPCI = "matrix";

    /** What is one's own, and what no button offers, is answered otherwise than to the operator who did it. */
    private static final Map<String, String> OF_AGENTS = Map.of(
            "GET /console/statistiques/{}", "404",
            "POST /console/actions", "422",
            "GET /console/actions/{}", "404",
            "GET /console/actions/{}/avancement", "404",
            "POST /console/actions/{}/commencer", "404",
            "POST /console/actions/{}/annuler", "404",
            "POST /console/actions/{}/reessayer", "404");

    /**
     * What is sent to the console and told in no journal here: it prepares or gives up what is not begun, or, from the
     * account on, finds nothing to do in these villages; what it tells when there is something, the tests of its page know.
     */
    private static final Set<String> UNTOLD =
            """
            actions
            actions/{}/abandonner
            annonces
            textes-legaux
            communes/{}/durees
            communes/plusieurs/departement
            communes/plusieurs/liste
            ouvertures/{}/abandonner
            compte/appareils/{}/fermer
            compte/profil/code
            compte/verification/cles/defi
            compte/verification/cles/{}/retirer
            compte/verification/preuve/defi
            communes/{}/fonctions
            communes/{}/durees
            annonces/{}/remettre
            fonctions
            communes/{}/hotes/en-plus
            communes/{}/hotes/retirer
            communes/{}/personnes/{}/verification/retirer
            communes/{}/notes/{}/supprimer
            actions/{}/annuler
            actions/{}/reessayer
            ouvertures/{}/invitations
            campagnes/{}/relancer
            consultations-intercommunales/{}/publier
            consultations-intercommunales/{}/changer/texte
            consultations-intercommunales/{}/changer/dates
            consultations-intercommunales/{}/changer/clore
            consultations-intercommunales/{}/changer/annuler
            consultations-intercommunales/{}/changer/reessayer
            equipe/invitations/{}/annuler
            equipe/{}/retirer
            equipe/{}/verification/retirer
            courriels/{}/{}/ne-plus-ecrire
            communes/{}/vie/etat
            courriels/modeles/mots/{}/annuler
            courriels/modeles/mots/{}/origine
            reglages/annuler
            reglages/langues
            personnes/{}/connexions/fermer
            personnes/{}/connexions/{}/fermer
            """.lines().map(path -> "POST /console/" + path).collect(Collectors.toUnmodifiableSet());

    /** By the shape of their path. */
    private static final Map<String, Set<String>> METHODS = MATRIX.stream()
            .collect(Collectors.groupingBy(
                    row -> Routes.shape(row.path()), Collectors.mapping(Row::method, Collectors.toSet())));

    private static boolean ready;

    /** Of each route, as the application that runs takes them. */
    private static Map<String, Set<String>> rights = Map.of();

    private static final Map<List<Object>, String> TOKENS = new HashMap<>();

    @Inject
    HostNames names;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    @Inject
    Perimeters perimeters;

    @BeforeEach
    void two_villages() {
        if (!ready) {
            ready = true;
            // Of what the tests before this one changed nothing is left to undo: it may say what is empty by now.
            Village.write("update setting set earlier = value");
            ours = Village.plain();
            theirs = Village.marked();
            operator = Worker.operator();
            councillor = Worker.councillorOf(ours.place());
            deputy = Worker.deputyOf(ours.place());
            agent = Worker.ofConsole(Role.AGENT, "");
            String syndicate = operator.posts().get(0).collectivity();
            UUID portfolio = Tenancy.in(
                            new Scope.Operator(),
                            () -> perimeters.compose(
                                    syndicate, "matrix", List.of(ours.place().id())))
                    .orElseThrow();
            Village.write("update collectivity set epci = '" + EPCI + "' where id = '"
                    + ours.place().id() + "'");
            AGENTS.put(Role.PORTFOLIO_AGENT, Worker.ofConsole(Role.PORTFOLIO_AGENT, portfolio.toString()));
            AGENTS.put(Role.EPCI_AGENT, Worker.ofConsole(Role.EPCI_AGENT, EPCI));
            names.refresh();
            rights = Routes.rights();
        }
        nobodyHasTried();
    }

    private static void nobodyHasTried() {
        Village.write("delete from throttle");
    }

    static List<Row> rows() {
        return MATRIX;
    }

    static List<Row> rowsOfSites() {
        return MATRIX.stream().filter(Row::isOfSite).toList();
    }

    static List<Row> rowsOfStaff() {
        return MATRIX.stream().filter(row -> row.isRead() && !row.isOfSite()).toList();
    }

    static List<Row> rowsWithANeighbour() {
        return MATRIX.stream().filter(row -> !row.neighbour().equals(Row.NONE)).toList();
    }

    static Collection<Row> rowsOfEachPath() {
        Map<String, Row> rows = new LinkedHashMap<>();
        MATRIX.forEach(row -> rows.putIfAbsent(Routes.shape(row.path()), row));
        return rows.values();
    }

    static List<Row> rowsThatWrite() {
        return MATRIX.stream().filter(row -> !row.isRead()).toList();
    }

    @Test
    void every_route_is_listed_and_every_listed_route_is_there() {
        Set<String> listed = MATRIX.stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(Routes.all());
        System.out.printf(
                "route matrix: %d routes in %d rows, %d roles%n", listed.size(), MATRIX.size(), Who.values().length);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybody_gets_what_is_theirs(Row row) {
        Filled untouched = row.refused(ours, ours);
        Map<String, String> before = ours.rows();
        for (Who who : Who.values()) {
            if (!row.isDone(who)) {
                gets(row, who, untouched);
            }
        }
        assertThat(ours.rows()).as("the village's rows").isEqualTo(before);
        for (Who who : Who.values()) {
            if (row.isDone(who)) {
                nobodyHasTried();
                Filled filled = row.filled(ours, ours);
                long lines = Village.linesOfAllJournals();
                gets(row, who, filled);
                if (who == Who.OPERATOR && isDeedOfStaff(row)) {
                    assertThat(Village.linesOfAllJournals())
                            .as("lines of the journals")
                            .isGreaterThan(lines);
                }
                TOKENS.clear();
            }
        }
    }

    private static boolean isDeedOfStaff(Row row) {
        return row.path().startsWith("/console")
                && row.isShut()
                && row.operator().matches("200|303")
                && !UNTOLD.contains(row.route());
    }

    /** Whoever is asked nothing here is no less kept out: what a role may do is said once, and pages name what they take. */
    @Test
    void every_page_for_people_who_are_signed_in_names_one_right_of_the_table() {
        Set<String> known = Arrays.stream(Right.values()).map(Enum::name).collect(Collectors.toSet());
        for (Row row : MATRIX) {
            Set<String> taken = rights.getOrDefault(row.route(), Set.of());
            assertThat(known).as(row.route()).containsAll(taken);
            assertThat(taken).as(row.route()).hasSize(row.isShut() ? 1 : 0);
        }
    }

    static List<Row> rowsOfTheConsole() {
        return MATRIX.stream()
                .filter(row -> row.path().startsWith("/console") && row.isShut())
                .toList();
    }

    static List<Row> rowsOfTheTownHall() {
        return MATRIX.stream()
                .filter(row -> row.path().startsWith("/mairie") && row.isShut())
                .toList();
    }

    /** Asked on the console's pages only: their own communes, another's, and what their role may not do at all. */
    @ParameterizedTest
    @MethodSource("rowsOfTheConsole")
    void whoever_serves_some_communes_gets_those_and_no_others(Row row) {
        Right right = right(row);
        Filled strange = row.refused(ours, theirs);
        Map<String, String> before = theirs.rows();
        for (Role role : AGENTS.keySet()) {
            boolean may = role.may(right);
            Filled own = may ? row.filled(ours, ours) : row.refused(ours, ours);
            Answer answer = agent(role).sends(row, own.path(), own.form());
            assertThat(answer.outcome())
                    .as("%s to %s", answer, role)
                    .isEqualTo(may ? OF_AGENTS.getOrDefault(row.route(), row.operator()) : "404");
            answer.tellsNothingBut(Set.of(), own);
            if (may && STRANGE.matcher(row.path()).find()) {
                Answer refused = agent(role).sends(row, strange.path(), strange.form());
                assertThat(refused.outcome()).as("%s to %s", refused, role).isEqualTo("404");
                refused.tellsNothingBut(Set.of(), strange);
            }
            if (!row.isRead()) {
                TOKENS.clear();
            }
        }
        assertThat(theirs.rows()).as("the rows of a commune that is another's").isEqualTo(before);
    }

    /** Asked in the town hall only: what they may do they do as the secretary does, and the rest stays with the town hall. */
    @ParameterizedTest
    @MethodSource("rowsOfTheTownHall")
    void a_councillor_reads_and_moderates_and_changes_nothing_else(Row row) {
        boolean may = Role.COUNCILLOR.may(right(row));
        Filled filled = may ? row.filled(ours, ours) : row.refused(ours, ours);
        Map<String, String> before = ours.rows();
        Answer answer =
                Visitor.on(SHARED_HOST, SAME_ORIGIN).with(token(councillor)).sends(row, filled.path(), filled.form());
        assertThat(answer.outcome()).as(answer.toString()).isEqualTo(may ? row.secretary() : "403");
        answer.tellsNothingBut(ofOthers(Who.SECRETARY, row), filled);
        if (!may) {
            assertThat(ours.rows()).as("the village's rows").isEqualTo(before);
        }
        if (!row.isRead()) {
            TOKENS.clear();
        }
    }

    /** Asked to show: what they do they do by the same rights as the mayor, or the operator, who are asked everything. */
    @ParameterizedTest
    @MethodSource("rowsOfStaff")
    void a_deputy_is_shown_what_the_mayor_is_and_an_agent_what_an_agent_may_see(Row row) {
        if (!row.isShut()) {
            return;
        }
        boolean console = row.path().startsWith("/console");
        Worker who = console ? agent : deputy;
        boolean may = (console ? Role.AGENT : Role.DEPUTY).may(right(row));
        Filled filled = row.refused(ours, ours);
        Answer answer = Visitor.on(SHARED_HOST, SAME_ORIGIN).with(token(who)).sends(row, filled.path(), filled.form());
        assertThat(answer.outcome())
                .as("%s to %s", answer, who.posts())
                .isEqualTo(!may ? "404" : console ? row.operator() : row.mayor());
    }

    private static Right right(Row row) {
        return Right.valueOf(
                rights.getOrDefault(row.route(), Set.of()).iterator().next());
    }

    private static Visitor agent(Role role) {
        return Visitor.on(SHARED_HOST, SAME_ORIGIN).with(token(AGENTS.getOrDefault(role, operator)));
    }

    private static String token(Worker worker) {
        return TOKENS.computeIfAbsent(List.of(worker), anew -> worker.token(SHARED_HOST));
    }

    private void gets(Row row, Who who, Filled filled) {
        Answer answer = visitor(who, ours, SHARED_HOST).sends(row, filled.path(), filled.form());
        assertThat(answer.outcome()).as("%s to %s", answer, who).isEqualTo(row.expected(who));
        answer.tellsNothingBut(ofOthers(who, row), filled);
    }

    @ParameterizedTest
    @MethodSource("rowsWithANeighbour")
    void what_is_a_neighbours_is_not_there(Row row) {
        Filled filled = withTheirs(row);
        Map<String, String> before = theirs.rows();
        for (Who who : List.of(Who.SECRETARY, Who.MAYOR)) {
            Answer answer = visitor(who, ours, SHARED_HOST).sends(row, filled.path(), filled.form());
            assertThat(answer.outcome()).as("%s to %s", answer, who).isEqualTo(row.neighbour());
            answer.tellsNothingBut(Set.of(), filled);
        }
        // What these may not do at all they are asked elsewhere.
        if (row.path().startsWith("/mairie") && row.isShut() && Role.COUNCILLOR.may(right(row))) {
            isNotThere(row, filled, Visitor.on(SHARED_HOST, SAME_ORIGIN).with(token(councillor)));
        }
        if (row.path().startsWith("/mairie")
                && row.isShut()
                && !row.expected(Who.VISITOR).equals("403")) {
            isNotThere(row, filled, visitor(Who.VISITOR, ours, SHARED_HOST));
        }
        assertThat(theirs.rows()).as("the neighbour's rows").isEqualTo(before);
    }

    private static void isNotThere(Row row, Filled filled, Visitor visitor) {
        Answer answer = visitor.sends(row, filled.path(), filled.form());
        assertThat(answer.outcome()).as(answer.toString()).isEqualTo(row.neighbour());
        answer.tellsNothingBut(Set.of(), filled);
    }

    /** Their values, which are not spoilt where they are not there; a draft of our own may begin with the number of one of theirs. */
    private static Filled withTheirs(Row row) {
        return row.neighbour().equals("404") ? row.refused(ours, theirs) : row.filled(ours, theirs);
    }

    /** Whoever is at home in one village is anybody in another: on the public pages a visitor, elsewhere nobody. */
    @ParameterizedTest
    @MethodSource("rows")
    void the_host_of_a_neighbour_lets_no_strange_session_in(Row row) {
        Filled filled = row.refused(theirs, theirs);
        Map<String, String> before = theirs.rows();
        for (Who who : List.of(Who.SECRETARY, Who.MAYOR)) {
            Answer answer = visitor(who, ours, theirs.host()).sends(row, filled.path(), filled.form());
            assertThat(onASite(answer)).as("%s to %s", answer, who).isEqualTo(row.elsewhere());
            answer.tellsNothingBut(Set.of(Reach.PUBLIC), filled);
        }
        assertThat(theirs.rows()).as("the neighbour's rows").isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_cookie_of_one_host_is_nobodys_on_another(Row row) {
        Filled filled = row.refused(ours, theirs);
        Map<String, String> before = theirs.rows();
        Answer answer = Visitor.on(theirs.host(), SAME_ORIGIN)
                .with(ours.mayor().token(SHARED_HOST))
                .sends(row, filled.path(), filled.form());
        // Passkeys serve on the names of the platform alone.
        String expected = !row.path().startsWith("/mairie") || row.path().contains("/connexion/cle")
                ? row.elsewhere()
                : row.path().contains("/invitation/") ? row.neighbour() : row.nobody();
        assertThat(onASite(answer)).as(answer.toString()).isEqualTo(expected);
        answer.tellsNothingBut(Set.of(Reach.PUBLIC), filled);
        assertThat(theirs.rows()).as("the neighbour's rows").isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("rowsOfSites")
    void on_the_site_of_a_neighbour_everybody_reads_what_is_public(Row row) {
        for (Who who : Who.values()) {
            Filled filled = row.filled(theirs, theirs);
            Answer answer = visitor(who, ours, SHARED_HOST).sends(row, filled.path(), filled.form());
            assertThat(answer.outcome()).as("%s to %s", answer, who).isEqualTo(row.expected(who));
            answer.tellsNothingBut(Set.of(Reach.PUBLIC), filled);

            Filled again = row.filled(theirs, theirs);
            Answer there = visitor(who, ours, theirs.host()).sends(row, again.onOwnHost(), again.form());
            assertThat(there.outcome()).as("%s to %s", there, who).isEqualTo(row.expected(who));
            there.tellsNothingBut(Set.of(Reach.PUBLIC), again);
        }
    }

    @ParameterizedTest
    @MethodSource("rowsOfSites")
    void the_host_of_a_village_shows_no_neighbour(Row row) {
        Filled mixed = withTheirs(row);
        if (!row.neighbour().equals(Row.NONE)) {
            Answer answer = visitor(Who.MAYOR, ours, ours.host()).sends(row, mixed.onOwnHost(), mixed.form());
            assertThat(answer.outcome()).as(answer.toString()).isEqualTo(row.neighbour());
            answer.tellsNothingBut(Set.of(), mixed);
        }
        Filled filled = row.refused(theirs, theirs);
        assertThat(visitor(Who.MAYOR, ours, ours.host())
                        .sends(row, filled.path(), filled.form())
                        .outcome())
                .isEqualTo("404");
        for (String way : List.of(
                "%s",
                "/.%s",
                "/%s",
                "/x/..%s",
                "/%%2e%s",
                "/;x%s",
                "/mairie/..%s",
                "/mairie/%%2e%%2e%s",
                "/mairie/..%%2f..%s",
                "/assets/..%s",
                "/.well-known/..%s")) {
            for (String path : List.of(filled.path(), filled.path().replace("/c/", "/%63/"))) {
                String answer = Wire.get(ours.host(), way.formatted(path));
                assertThat(answer.substring(0, 1)).as(way.formatted(path)).isEqualTo("4");
                assertThat(filled.unsaid(answer)).as(way.formatted(path)).doesNotContain(Canary.SONG);
            }
        }
    }

    /** Path rules and frameworks disagree about such paths; rights stand on the pages themselves. */
    @ParameterizedTest
    @MethodSource("rowsOfStaff")
    void no_detour_leads_past_the_rights(Row row) {
        List<Who> strangers = Stream.of(Who.RESIDENT, Who.MAYOR)
                .filter(who -> !row.expected(who).matches("200|422"))
                .toList();
        if (strangers.isEmpty()) {
            return;
        }
        Filled filled = row.filled(ours, theirs);
        // Each detour is taken by one and, on the next route, by the other.
        int turn = MATRIX.indexOf(row);
        for (String path : detours(filled.path())) {
            passes(Wire.get(SHARED_HOST, path, cookie(strangers.get(turn++ % strangers.size()))), filled, path);
        }
    }

    private static List<String> detours(String asked) {
        String path = asked.replaceFirst("\\?.*", "");
        List<String> detours = Stream.of(
                        "/%s",
                        "/.%s",
                        "/x/..%s",
                        "/%%2e%s",
                        "/;x%s",
                        "/mairie/..%s",
                        "/assets/..%s",
                        "/console/..%s",
                        "/c/" + ours.place().address() + "/../..%s",
                        "%s/",
                        "%s;x",
                        "%s/.",
                        "%s//",
                        "%s%%20",
                        "%s%%00",
                        "%s%%2f",
                        "%s.html",
                        "%s?_method=GET")
                .map(way -> way.formatted(path))
                .collect(Collectors.toCollection(ArrayList::new));
        String first = asked.substring(1, 2);
        for (String beginning :
                List.of("%" + Integer.toHexString(first.charAt(0)), first.toUpperCase(Locale.ROOT), "\\" + first)) {
            detours.add("/" + beginning + asked.substring(Math.min(2, asked.length())));
        }
        return detours;
    }

    @ParameterizedTest
    @MethodSource("rowsThatWrite")
    void nothing_is_written_for_a_page_of_another_site(Row row) {
        Filled filled = row.refused(ours, ours);
        Map<String, String> before = ours.rows();
        // Each route is asked for one of these pages and without a word of where from, each page asks one route in ten.
        Visitor stranger = FOREIGN_PAGES.get(MATRIX.indexOf(row) % FOREIGN_PAGES.size());
        for (Who who : List.of(Who.MAYOR, Who.OPERATOR)) {
            String token = worker(who, ours).token();
            for (Visitor visitor : List.of(stranger, Visitor.on(SHARED_HOST))) {
                Answer answer = visitor.with(token).sends(row, filled.path(), filled.form());
                assertThat(answer.outcome()).as("%s to %s", answer, who).isEqualTo("403");
            }
        }
        assertThat(Visitor.on(SHARED_HOST, "Sec-Fetch-Site: cross-site")
                        .sends(row, filled.path(), filled.form())
                        .outcome())
                .isEqualTo("403");
        assertThat(ours.rows()).as("the village's rows").isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("rowsOfEachPath")
    void no_route_takes_a_method_that_is_not_listed(Row row) {
        Set<String> listed = METHODS.getOrDefault(Routes.shape(row.path()), Set.of());
        Filled filled = row.refused(ours, ours);
        Who who = whoMayMost(row);
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            if (!listed.contains(method)) {
                Answer answer = visitor(who, ours, SHARED_HOST).asks(method, filled.path());
                // Whoever comes back to the address of a form by a bookmark is led to the page above.
                String otherwise = method.equals("GET") && listed.contains("POST") ? "303" : "404";
                assertThat(answer.outcome()).as("%s to %s", answer, who).isIn("405", "404", otherwise);
            }
        }
        if (row.isRead()) {
            Answer head = visitor(who, ours, SHARED_HOST).asks("HEAD", filled.path());
            assertThat(head.outcome()).as("%s to %s", head, who).isEqualTo(row.expected(who));
        }
    }

    /** Nobody gets further on it. */
    private static Who whoMayMost(Row row) {
        return row.path().startsWith("/console")
                ? Who.OPERATOR
                : row.path().startsWith("/mairie") ? Who.MAYOR : Who.RESIDENT;
    }

    /** What no form sends and no link holds is refused; nothing stumbles over it. */
    @ParameterizedTest
    @MethodSource("rows")
    void nonsense_is_no_incident(Row row) {
        Who who = whoMayMost(row);
        Filled right = row.filled(ours, ours);
        Set<List<String>> requests = new LinkedHashSet<>();
        for (String nonsense : List.of("%00", "%E2%28%A1", "x".repeat(4000))) {
            requests.add(List.of(right.path(), right.form().replaceAll("=[^&]*", "=" + nonsense)));
            requests.add(List.of(
                    row.path().replaceAll("\\{[^}]*}", nonsense).replaceAll("=[^&]*$", "=" + nonsense), right.form()));
        }
        // What has no place for nonsense is asked in other tests.
        requests.remove(List.of(right.path(), right.form()));
        for (List<String> request : requests) {
            Answer answer = visitor(who, ours, SHARED_HOST).sends(row, request.get(0), request.get(1));
            assertThat(answer.status()).as("%s with %s", answer, request.get(1)).isLessThan(500);
        }
        if (!row.isRead()) {
            TOKENS.clear();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-HTTP-Method-Override: POST",
                "X-Forwarded-Prefix: /console",
                "X-Original-URL: /console/journal",
                "X-Rewrite-URL: /console/journal",
                "X-Forwarded-Host: " + SHARED_HOST
            })
    void no_header_opens_a_door(String header) {
        String answer = Wire.get(SHARED_HOST, "/console/journal", header, cookie(Who.MAYOR));
        assertThat(answer).startsWith("404").doesNotContain(Canary.SONG);
    }

    /** A canary that nobody ever hears would prove nothing. */
    @Test
    void each_canary_sings_to_whom_it_may() {
        Village village = Village.marked();
        names.refresh();
        String site = pages(Who.RESIDENT, village);
        String townHall = pages(Who.MAYOR, village);
        String console = pages(Who.OPERATOR, village);
        for (Canary canary : village.canaries()) {
            String song = canary.word();
            switch (canary.reach()) {
                case PUBLIC -> assertThat(site.contains(song)).as(song).isTrue();
                case SYNDICATE -> assertThat(console.contains(song)).as(song).isTrue();
                case TOWN_HALL -> assertThat(townHall.contains(song)).as(song).isTrue();
                case SEALED ->
                    assertThat((site + townHall + console).contains(song))
                            .as(song)
                            .isFalse();
            }
        }
    }

    /** All that somebody of this village may read. */
    private String pages(Who who, Village village) {
        StringBuilder pages = new StringBuilder();
        for (Row row : MATRIX) {
            if (row.isRead()) {
                Filled filled = row.filled(village, village);
                String host = row.path().equals("/.well-known/security.txt") ? village.host() : SHARED_HOST;
                pages.append(visitor(who, village, host)
                        .sends(row, filled.path(), "")
                        .text());
            }
        }
        return pages.toString();
    }

    @Test
    void every_text_of_the_neighbour_holds_a_canary() {
        assertThat(theirs.textsWithoutCanary()).isEqualTo(new TreeSet<>(WITHOUT_CANARY));
    }

    private Visitor visitor(Who who, Village of, String host) {
        Visitor visitor = Visitor.on(host, SAME_ORIGIN);
        if (who == Who.RESIDENT) {
            return visitor;
        }
        if (who == Who.VISITOR) {
            return visitor.visiting(token(who, of, host));
        }
        return visitor.with(token(who, of, host));
    }

    /** Of a session that is open, or, of who is nobody by now, was; what somebody has done may have closed any. */
    private String token(Who who, Village of, String host) {
        return TOKENS.computeIfAbsent(List.of(who, of, host), anew -> switch (who) {
            case VISITOR -> visit(of, host);
            case NOBODY -> {
                String token = worker(who, of).token(host);
                sessions.identify(token, host).ifPresent(gone -> sessions.close(gone.session()));
                yield token;
            }
            default -> worker(who, of).token(host);
        });
    }

    private String visit(Village village, String host) {
        Instant until = clock.instant().plus(Visits.LASTS);
        return sessions.visit(operator.person(), village.place().id(), host, "test", until)
                .token();
    }

    /** What an own page may tell of other villages: the portal what they publish, the console what the syndicate may know. */
    private static Set<Reach> ofOthers(Who who, Row row) {
        // The library is what communes let each other read.
        if (row.path().equals("/")
                || row.path().startsWith("/communes")
                || row.path().startsWith("/mairie/bibliotheque")) {
            return Set.of(Reach.PUBLIC);
        }
        return who == Who.OPERATOR && row.path().startsWith("/console")
                ? Set.of(Reach.PUBLIC, Reach.SYNDICATE)
                : Set.of();
    }

    /** Below a site every address has a page that says that nothing is there; what is sent to it is not taken. */
    private static String onASite(Answer answer) {
        return answer.status() == 405 ? "404" : answer.outcome();
    }

    private static Worker worker(Who who, Village of) {
        return switch (who) {
            case SECRETARY -> of.secretary();
            case OPERATOR -> operator;
            default -> of.mayor();
        };
    }

    private String cookie(Who who) {
        return who == Who.RESIDENT
                ? "X-Nothing: nothing"
                : "Cookie: " + SessionCookie.NAME + "=" + token(who, ours, SHARED_HOST);
    }

    private static void passes(String answer, Filled filled, String path) {
        // 301 leads from capitals to the address without, which is asked on its own.
        assertThat(answer.substring(0, 3)).as(path).isIn("301", "303", "400", "404", "405", "410");
        assertThat(filled.unsaid(answer)).as(path).doesNotContain(Canary.SONG);
    }
}
