/**
 * Whose rows the current request or job may see. The {@link fr.parvis.core.tenancy.Scope} is chosen once, before the
 * transaction begins; the transaction then carries it to PostgreSQL as a transaction-local setting, on which every row policy
 * rests, and to Hibernate as the tenant of the session. With no scope nothing of any collectivity is visible or can be
 * written: a forgotten filter shows an empty page, never a neighbour's.
 *
 * <p>Entry point: {@link fr.parvis.core.tenancy.Tenancy}.
 */
@NullMarked
package fr.parvis.core.tenancy;

import org.jspecify.annotations.NullMarked;
