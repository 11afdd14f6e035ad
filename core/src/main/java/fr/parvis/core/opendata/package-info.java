/**
 * What leaves the site as a file that anybody may reuse. Only what a page shows as well goes into such a file.
 *
 * <p>Entry point: {@link fr.parvis.core.opendata.Table}.
 */
@NullMarked
package fr.parvis.core.opendata;

import org.jspecify.annotations.NullMarked;
