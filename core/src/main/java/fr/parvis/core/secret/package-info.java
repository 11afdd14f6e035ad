/**
 * Everything that is derived from the installation's one secret, and the codes people type. Nothing secret is stored in the
 * database in clear: codes, links, receipts and voters are kept as keyed hashes.
 */
@NullMarked
package fr.parvis.core.secret;

import org.jspecify.annotations.NullMarked;
