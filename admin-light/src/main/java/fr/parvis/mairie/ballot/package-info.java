/**
 * The ceremony of a ballot box for people who have never seen a key: three printed parts, the sealing, the count, the minutes.
 *
 * <p>What is secret is shown once and kept nowhere: these pages are never stored by a browser, and no part of a key is in an address.
 */
@NullMarked
package fr.parvis.mairie.ballot;

import org.jspecify.annotations.NullMarked;
