/**
 * What the law reserves to paper: the référendum local (CGCT, articles LO1112-1 to LO1112-14) and the consultation des
 * électeurs (L1112-15 and following). Parvis never offers them as an online vote; it recognises them and tells the way to go.
 *
 * <p>An informal consultation must leave the council free: a « votation » whose result was promised to be followed was
 * annulled (TA Grenoble, 24 May 2018, 1701663; CAA Lyon, 9 July 2020, 18LY02733).
 *
 * <p>Entry points: {@link fr.parvis.core.referendum.Procedure} and {@link fr.parvis.core.referendum.Calendar}.
 */
@NullMarked
package fr.parvis.core.referendum;

import org.jspecify.annotations.NullMarked;
