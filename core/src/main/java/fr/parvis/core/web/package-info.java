/**
 * What every page is made of: layouts, tags, submitted forms, icons, static addresses and error pages.
 *
 * <p>A page fills {@code core/citizen}, {@code core/mairie} or {@code core/console}, which fill {@code core/layout}; each
 * needs a {@link fr.parvis.core.web.PageFrame} named {@code frame}, and a {@link fr.parvis.core.web.Form} named
 * {@code form} when the page has one, so that the title says « Erreur : ». The tags are in {@code templates/tags}; the
 * comment at the top of each lists its parameters, and {@code /demo/style} shows them all. Their looks are in
 * {@code assets/parvis.css}, with {@code assets/console/console.css} for the console only.
 *
 * <p>What went wrong is said by {@code core/error} with an {@link fr.parvis.core.web.ErrorPage}; messages fill
 * {@code core/mail/layout} with a {@link fr.parvis.core.notice.MailFrame}.
 *
 * <p>Values that a chart or a list needs are plain records here ({@link fr.parvis.core.web.Option},
 * {@link fr.parvis.core.web.Listing}, {@link fr.parvis.core.web.Bars}, {@link fr.parvis.core.web.Days}); none of them
 * knows HTTP or storage. Tags never hold a text of their own: it is in {@link fr.parvis.core.web.WebMessages}.
 */
@NullMarked
package fr.parvis.core.web;

import org.jspecify.annotations.NullMarked;
