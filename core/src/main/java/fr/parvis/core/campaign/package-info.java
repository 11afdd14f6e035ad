/**
 * « Changez juste le logo »: the syndicate prepares one consultation, offers it to many communes, and each mayor publishes it
 * with two fields to fill in.
 *
 * <p>An offer holds its own copy of what is offered, with the commune's name still to be put in: changing a campaign changes no
 * offer, and a commune needs no row but its own. For ten minutes, in which its letter waits, an offer that no town hall has
 * opened can be taken back as if it had never been. What communes were answered is added up by
 * {@link fr.parvis.core.questionnaire.Pooling}; only what may be told of it is kept.
 *
 * <p>A campaign may also be held by an intercommunal body: it is published in its communes as a consultation of that body, which
 * no town hall changes ({@link fr.parvis.core.consultation.Consultation#holder}), corrected, prolonged, closed or taken back in
 * all of them, and answered once for all. A commune that opens, joins or failed is asked when publishing is asked for again; one
 * that is suspended keeps what was asked, behind its closed site; one that leaves the body keeps it until its end; with one that
 * is deleted it goes, but for the sums, of which it can no longer be told apart. What is taken back lies in the bin of each
 * commune, where no town hall finds it, so that its address says so and publishing again brings it back.
 *
 * <p>Entry points: {@link fr.parvis.core.campaign.Campaigns} and {@link fr.parvis.core.campaign.Sums} for the operator,
 * {@link fr.parvis.core.campaign.Holding} for who holds one,
 * {@link fr.parvis.core.campaign.Offers} for the town hall.
 */
@NullMarked
package fr.parvis.core.campaign;

import org.jspecify.annotations.NullMarked;
