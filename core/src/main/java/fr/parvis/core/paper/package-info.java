/**
 * The paper side of a vote: envelopes that are handed in while the box is open, and the sheets that lay in them.
 *
 * <p>An envelope is a signature of the roll, under the key that an online vote has too, so that each channel blocks the other; no
 * line of the journal says who handed one in at what time. Envelopes are opened after the closing, the sheets are mixed, numbered
 * by hand and put into batches: a number is a place in a pile, and leads to nobody. Each sheet is typed by two people who do not
 * see each other's reading; where they differ, a third reading decides with both in sight.
 *
 * <p>Invariants: two readings of a sheet are two people's, and what was typed once stays (keys and GRANTs); nothing is typed
 * before the closing or after the record; the record says how many sheets and envelopes there were, and why when they are not as
 * many. Choices come out once the record is written, in no order, and without their sheets' numbers.
 *
 * <p>Entry points: {@link fr.parvis.core.paper.Envelopes} at the desk, {@link fr.parvis.core.paper.PaperSheets} after the closing.
 */
@NullMarked
package fr.parvis.core.paper;

import org.jspecify.annotations.NullMarked;
