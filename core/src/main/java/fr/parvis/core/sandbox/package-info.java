/**
 * Where a town hall trains: a collectivity of its own beside the commune, with invented residents. {@link
 * fr.parvis.core.sandbox.Sandboxes} opens it, lets it begin anew and ends it; {@link fr.parvis.core.sandbox.Staging} plays what is
 * in it, as it does in the demonstration.
 *
 * <p>Invariants: being a collectivity, nothing of a sandbox can be mixed with the commune; neither the operator's role nor the
 * portal sees it, so that no figure counts it and no list shows it; no letter leaves it; whoever works for the commune is in it
 * what they are there, with no account of its own.
 */
@NullMarked
package fr.parvis.core.sandbox;

import org.jspecify.annotations.NullMarked;
