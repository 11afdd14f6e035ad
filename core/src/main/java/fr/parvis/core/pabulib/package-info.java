/**
 * Elections as files: reads and writes the format of Pabulib, the library of participatory budgets (pabulib.org/format; D. Faliszewski
 * et al., « Participatory Budgeting: Data, Tools, and Analysis », IJCAI 2023).
 *
 * <p>{@link fr.parvis.core.pabulib.PabulibFile} is one file, every cell kept as it stands, with the
 * {@link fr.parvis.core.tally.Election} that it describes. What keeps a file from being counted is
 * {@link fr.parvis.core.pabulib.Malformed} and has a line; what is odd without changing the count is a
 * {@link fr.parvis.core.pabulib.Remark}. No ballot is ever left out silently.
 */
@NullMarked
package fr.parvis.core.pabulib;

import org.jspecify.annotations.NullMarked;
