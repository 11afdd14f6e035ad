/**
 * Tenants and their place in the tree: the operator (the syndicate), under it the intercommunal bodies and the communes. A
 * collectivity is opened by the operator and read by everybody; what a commune says of itself ({@code TownHall}) belongs to
 * the commune alone.
 *
 * <p>A commune may have a sandbox, a collectivity of its own in which its town hall trains. The operator's role and the portal
 * never see one: the row policies of the database leave it out, whatever a query forgets.
 *
 * <p>Invariants: a collectivity's id and address never change; one installation has one operator; a host name leads to one
 * collectivity.
 */
@NullMarked
package fr.parvis.core.collectivity;

import org.jspecify.annotations.NullMarked;
