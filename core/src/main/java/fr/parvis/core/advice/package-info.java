/**
 * What a kind colleague would point out before a consultation is published: a question that leads to its answer or asks two
 * things at once, personal data that the law protects, dates that fall badly. All of it is advice: nothing here ever keeps a
 * consultation from being published, since no list of words understands a sentence.
 *
 * <p>Entry point: {@link fr.parvis.core.advice.Advice}. Elections and their sources are in
 * {@link fr.parvis.core.advice.Election}.
 */
@NullMarked
package fr.parvis.core.advice;

import org.jspecify.annotations.NullMarked;
