/**
 * Everything that is derived from the installation's one secret, and the codes people type. Nothing secret is stored in the
 * database in clear: codes, links, receipts and voters are kept as keyed hashes, and what has to be read again is sealed.
 */
@NullMarked
package fr.parvis.core.secret;

import org.jspecify.annotations.NullMarked;
