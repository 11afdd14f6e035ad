/**
 * « Changez juste le logo »: the syndicate prepares one consultation, offers it to many communes, and each mayor publishes it
 * with two fields to fill in.
 *
 * <p>An offer holds its own copy of what is offered, with the commune's name still to be put in: changing a campaign changes no
 * offer, and a commune needs no row but its own. What communes were answered is added up by
 * {@link fr.parvis.core.questionnaire.Pooling}; only what may be told of it is kept.
 *
 * <p>Entry points: {@link fr.parvis.core.campaign.Campaigns} and {@link fr.parvis.core.campaign.Sums} for the operator,
 * {@link fr.parvis.core.campaign.Offers} for the town hall.
 */
@NullMarked
package fr.parvis.core.campaign;

import org.jspecify.annotations.NullMarked;
