/**
 * What happens to a commune as a whole: all of it is packed into one file, brought back from it, here or on another
 * installation, and deleted for good.
 *
 * <p>Which tables belong to a commune is read from the catalog of the database ({@link fr.parvis.core.moving.Inventory}), so that
 * a new one is packed and deleted without a word here; what is left out is named there, with the reason.
 *
 * <p>Invariants: a commune is packed as it stood at one moment; it is brought back whole or not at all, and never over one that is
 * there; nothing is deleted before a second person agreed and the days of grace have passed by the clock of the database, whose
 * row policies let nothing else be deleted; a commune that is to become part of another is not deleted meanwhile, nor the other way
 * round.
 *
 * <p>Entry points: {@link fr.parvis.core.moving.Packing}, {@link fr.parvis.core.moving.Unpacking},
 * {@link fr.parvis.core.moving.Departures}, {@link fr.parvis.core.moving.Mergers}.
 */
@NullMarked
package fr.parvis.core.moving;

import org.jspecify.annotations.NullMarked;
